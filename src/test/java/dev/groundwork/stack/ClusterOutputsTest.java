package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterOutputsTest {

    private final ClusterTemplate template = ClusterTemplate.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Kubeconfig; aws eks update-kubeconfig --region us-west-2 --name platform-cluster",
                "NodesPerZone; us-west-2a: 1, us-west-2b: 1, us-west-2c: 1",
                "StandardSupportEnds; 2027-08-02",
                "RegistryLogin; aws ecr get-login-password --region us-west-2 | docker login --username AWS "
                        + "--password-stdin {AWS::AccountId}.dkr.ecr.us-west-2.amazonaws.com"
            })
    void isReadyToPaste(String output, String value) {
        assertThat(value(template, output)).isEqualTo(value);
    }

    @Test
    void everyApplicationsImagesHaveAnAddress() {
        assertThat(value(template, "Repositoryfrontend"))
                .startsWith("{AWS::AccountId}.dkr.ecr.us-west-2.amazonaws.com/{Imagesfrontend");
    }

    @Test
    void theApiServerIsReachedThroughAServiceNode() {
        var group = "[{](platform-network:[A-Za-z]*GroupsServices[A-Za-z0-9]*)[}]";

        assertThat(value(template, "PortForward")
                        .replaceAll(group, "SERVICES")
                        .replaceAll("Cluster[A-F0-9]{8}", "Cluster"))
                .isEqualTo("aws ssm start-session --region us-west-2 --target $(aws ec2 describe-instances "
                        + "--region us-west-2 --filters Name=instance.group-id,Values=SERVICES "
                        + "Name=instance-state-name,Values=running "
                        + "--query 'Reservations[0].Instances[0].InstanceId' --output text) "
                        + "--document-name AWS-StartPortForwardingSessionToRemoteHost "
                        + "--parameters host={Cluster.Endpoint[2]},portNumber=443,localPortNumber=8443");
    }

    @Test
    void withoutServiceNodesItIsReachedThroughAKubernetesNode() {
        var alone = ClusterTemplate.of("services=null", "flows=[]");

        assertThat(value(alone, "PortForward")).containsPattern("Values=[{]platform-network:[A-Za-z]*GroupsCluster");
    }

    @Test
    void kubectlGoesThroughTheTunnelAndStillChecksTheCertificate() {
        assertThat(value(template, "KubectlThroughPortForward").replaceAll("Cluster[A-F0-9]{8}", "Cluster"))
                .isEqualTo("kubectl config set-cluster Cluster.Arn --server=https://localhost:8443 "
                        + "--tls-server-name={Cluster.Endpoint[2]}");
    }

    @Test
    void whereNobodyIsAdmittedTheWayInIsSaid() {
        var named = ClusterTemplate.of("cluster.access.admins=[arn:aws:iam::123456789012:role/Administrators]");

        assertThat(value(template, "FirstAdministrator"))
                .contains("aws eks create-access-entry --region us-west-2 --cluster-name platform-cluster")
                .contains("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy");
        assertThat(named.json().get("Outputs").has("FirstAdministrator")).isFalse();
    }

    @Test
    void theLoadBalancerControllerIsToldWhatItMayNotFindOut() {
        assertThat(value(template, "LoadBalancerController"))
                .contains("clusterName=platform-cluster,region=us-west-2,vpcId={platform-network:")
                .endsWith("enableBackendSecurityGroup=false,enableShield=false,enableWaf=false,enableWafv2=false")
                .doesNotContain("\n");
        assertThat(value(template, "LoadBalancerSecurityGroup")).contains("FrontEnd");
    }

    private static String value(ClusterTemplate template, String output) {
        return ClusterTemplate.shown(template.json().at("/Outputs/" + output + "/Value"));
    }
}
