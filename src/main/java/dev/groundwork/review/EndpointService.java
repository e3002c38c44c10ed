package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of services that endpoints lead to. AWS has more services than are listed here
 * (https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html): of an unlisted one it
 * cannot be told.
 */
final class EndpointService {

    private static final Pattern FORM = Pattern.compile("com\\.amazonaws\\.([a-z]{2}(?:-[a-z]+)+-\\d)\\.([a-z0-9.-]+)");
    private static final Pattern OWN = Pattern.compile("com\\.amazonaws\\.vpce\\.([a-z0-9-]+)\\.vpce-svc-[0-9a-f]+");

    private static final Set<String> GATEWAYS = Set.of("s3", "dynamodb", "s3express");

    private static final Set<String> SERVICES = Set.of(
            ("access-analyzer account acm-pca aiops airflow.api airflow.env airflow.ops amplify aps aps-workspaces "
                            + "app-integrations appconfig appconfigdata application-autoscaling appmesh apprunner "
                            + "appstream.api appsync athena auditmanager autoscaling autoscaling-plans backup "
                            + "backup-gateway batch bedrock bedrock-agent bedrock-agent-runtime bedrock-runtime billing "
                            + "braket cassandra cleanrooms cloudcontrolapi clouddirectory cloudformation cloudhsmv2 "
                            + "cloudtrail codeartifact.api codeartifact.repositories codebuild codecommit codedeploy "
                            + "codepipeline comprehend config connect-campaigns databrew dataexchange datasync datazone "
                            + "detective devops-guru directory-service dms drs ds dynamodb ebs ec2 ec2messages ecr.api "
                            + "ecr.dkr ecs ecs-agent ecs-telemetry eks eks-auth elastic-inference.runtime elasticache "
                            + "elasticbeanstalk elasticbeanstalk-health elasticfilesystem elasticfilesystem-fips "
                            + "elasticloadbalancing elasticmapreduce email-smtp emr-containers emr-serverless events "
                            + "evidently execute-api finspace fis forecast frauddetector fsx git-codecommit glue grafana "
                            + "grafana-workspace greengrass groundstation guardduty guardduty-data healthlake "
                            + "identitystore imagebuilder inspector2 iot.data iotsitewise.api iotwireless.api kafka "
                            + "kendra kinesis-firehose kinesis-streams kms lakeformation lambda license-manager logs "
                            + "lookoutmetrics macie2 managedblockchain-query mediaconnect memory-db mgn monitoring "
                            + "network-firewall notebook organizations outposts payment-cryptography.controlplane "
                            + "personalize pinpoint pipes polly private-networks profile proton qldb.session ram rds "
                            + "rds-data redshift redshift-data rekognition resource-groups robomaker rolesanywhere "
                            + "route53resolver rum s3 s3-outposts s3express s3tables sagemaker.api sagemaker.runtime "
                            + "scheduler secretsmanager securityhub servicecatalog servicediscovery ses signer simspaceweaver "
                            + "snow-device-management sns sqs ssm ssm-contacts ssm-incidents ssmmessages states "
                            + "storagegateway streaming-rekognition sts swf synthetics tagging textract timestream-write "
                            + "transcribe transfer transfer.server translate verifiedpermissions vpc-lattice wafv2 "
                            + "wellarchitected workspaces xray")
                    .split(" "));

    private EndpointService() {}

    static Answer judge(Resource endpoint) {
        if (endpoint.at("/ServiceName").isAbsent()) {
            return Answer.notApplicable();
        }
        var name = endpoint.text("/ServiceName");
        var form = FORM.matcher(name);
        if (OWN.matcher(name).matches() || name.startsWith("aws.sagemaker.") || name.startsWith("com.amazonaws.s3-")) {
            return Answer.holds();
        }
        if (!form.matches()) {
            return Answer.violated("it is '" + name + "'");
        }
        var meant = endpoint.at("/ServiceRegion").text(endpoint.stack().region().orElse(form.group(1)));
        return form.group(1).equals(meant)
                ? known(endpoint, form.group(2))
                : Answer.violated("it is of " + form.group(1) + ", the endpoint's region is " + meant);
    }

    private static Answer known(Resource endpoint, String service) {
        boolean gateway = endpoint.text("/VpcEndpointType", "Gateway").equals("Gateway");
        if (gateway) {
            return Answer.of(GATEWAYS.contains(service), "no gateway leads to '" + service + "'");
        }
        return SERVICES.contains(service.replaceFirst("-fips$", ""))
                ? Answer.holds()
                : Answer.unknown("the service '" + service + "' is not on our list");
    }
}
