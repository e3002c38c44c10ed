package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One small assembly: a network that exports, a user of it with a nested stack, and a stage in another region. */
class CloudAssemblyTest {

    private static final Path FOLDER = Path.of("src/test/resources/assembly/platform");

    private final CloudAssembly assembly = CloudAssembly.read(FOLDER);

    @Test
    void hasTheStacksOfTheManifestOfItsNestedStacksAndOfItsStages() {
        assertThat(assembly.stacks())
                .extracting(StackTemplate::id)
                .containsExactly("Net", "Use", "Use/Nested", "Prod/Inner");
        assertThat(assembly.gaps()).isEmpty();
    }

    @Test
    void aStackKnowsWhatTheManifestSaysOfIt() {
        var net = stack("Net");
        assertThat(net.stackName()).contains("Net");
        assertThat(net.region()).contains("us-west-2");
        assertThat(net.account()).isEmpty();
        assertThat(net.isTerminationProtected()).isTrue();
        assertThat(net.tags()).containsEntry("team", "ground");
        assertThat(net.file()).isEqualTo(FOLDER.resolve("Net.template.json"));
        assertThat(stack("Use").dependencies()).containsExactly(net);
    }

    @Test
    void aStageKeepsItsOwnEnvironmentAndNames() {
        var inner = stack("Prod/Inner");
        assertThat(inner.stackName()).contains("Prod-Inner");
        assertThat(inner.account()).contains("111122223333");
        assertThat(inner.file()).isEqualTo(FOLDER.resolve("assembly-Prod/ProdInner6AE3BBF4.template.json"));
    }

    @Test
    void aNestedStackIsWhereItsParentIs() {
        var nested = stack("Use/Nested");
        assertThat(nested.parent()).map(Resource::toString).contains("Use/NestedResource");
        assertThat(nested.stackName()).isEmpty();
        assertThat(nested.region()).contains("us-west-2");
        assertThat(assembly.nestedBy(nested.parent().orElseThrow())).contains(nested);
    }

    @Test
    void resourcesAreFoundByTypeOverAllStacks() {
        assertThat(assembly.resources("AWS::EC2::SecurityGroup"))
                .extracting(Resource::toString)
                .containsExactly("Use/Group", "Use/Nested/Group");
        assertThat(assembly.resources("AWS::EKS::Cluster")).isEmpty();
        assertThat(assembly.types()).hasSize(8).contains("AWS::EC2::VPC", "AWS::S3::Bucket");
        assertThat(assembly.resources()).hasSize(11);
    }

    @Test
    void anImportLeadsToTheResourceBehindTheExport() {
        assertThat(resource("Use", "Group").follow("/VpcId")).contains(resource("Net", "Vpc"));
    }

    @Test
    void aListOfReferencesCanBeImported() {
        assertThat(resource("Use", "Subnets").followAll("/SubnetIds"))
                .containsExactly(resource("Net", "SubnetA"), resource("Net", "SubnetB"));
    }

    @Test
    void aParameterOfANestedStackLeadsToWhatIsPassed() {
        assertThat(resource("Use/Nested", "Group").follow("/VpcId")).contains(resource("Net", "Vpc"));
        assertThat(resource("Use/Nested", "Balancer").followAll("/Subnets"))
                .containsExactly(resource("Net", "SubnetA"), resource("Net", "SubnetB"));
    }

    @Test
    void anOutputOfANestedStackLeadsToWhatIsInside() {
        assertThat(resource("Use", "Rule").at("/GroupId"))
                .isEqualTo(new Reference(resource("Use/Nested", "Group"), "GroupId", Value.absent()));
    }

    @Test
    void anOutputOfANamedStackIsRead() {
        assertThat(resource("Use", "Rule").text("/CidrIp")).isEqualTo("10.0.0.0/16");
    }

    @Test
    void anotherRegionsExportIsNotImported() {
        assertThat(resource("Prod/Inner", "FarVpc").at("/VpcId").describe())
                .isEqualTo("no stack of the assembly has export 'Net:VpcId'");
    }

    @Test
    void referrersAreFoundOverAllStacks() {
        assertThat(assembly.referrers(resource("Net", "Vpc")))
                .extracting(Resource::toString)
                .containsExactly(
                        "Net/SubnetA",
                        "Net/SubnetB",
                        "Use/Group",
                        "Use/NestedResource",
                        "Use/Rule",
                        "Use/Nested/Group");
        assertThat(assembly.referrers(resource("Net", "Vpc"), "AWS::EC2::SecurityGroup", "/VpcId"))
                .containsExactly(resource("Use", "Group"), resource("Use/Nested", "Group"));
        assertThat(assembly.referrers(resource("Prod/Inner", "Bucket"))).isEmpty();
    }

    @Test
    void constructPathsComeFromTheTemplateOrFromTheMetadataBesideIt() {
        assertThat(resource("Net", "Vpc").constructPath()).contains("Net/Vpc/Resource");
        assertThat(resource("Net", "SubnetA").constructPath()).isEmpty();
        assertThat(resource("Use", "Group").constructPath()).contains("Use/Group/Resource");
        assertThat(resource("Use/Nested", "Group").constructPath()).contains("Use/Nested/Group/Resource");
        assertThat(resource("Use", "Rule").constructPath()).isEmpty();
    }

    @Test
    void theValidatorsReportIsRead() {
        var bucket = assembly.violations().get(0);
        assertThat(bucket.plugin()).isEqualTo("CloudFormation Validate");
        assertThat(bucket.rule()).isEqualTo("F3031");
        assertThat(bucket.severity()).isEqualTo("warning");
        assertThat(bucket.message()).startsWith("BucketName: 'BAD_Name' does not match");
        assertThat(bucket.acknowledgement()).isEmpty();
        assertThat(bucket.place())
                .isEqualTo(new Violation.Place(
                        "Prod/Inner/Bucket",
                        FOLDER.resolve("assembly-Prod/ProdInner6AE3BBF4.template.json"),
                        "Bucket",
                        "/BucketName",
                        Optional.of(resource("Prod/Inner", "Bucket"))));
    }

    @Test
    void aViolationMayConcernNoResourceAndHaveASeverityOfItsOwn() {
        var own = assembly.violations().get(1);
        assertThat(own.severity()).isEqualTo("nitpick");
        assertThat(own.suggestedFix()).isEqualTo("remove it");
        assertThat(own.place().resource()).isEmpty();
        assertThat(own.place().property()).isEmpty();
    }

    @Test
    void anAcknowledgedViolationCarriesItsReasonAndCountsForEachProperty() {
        var acknowledged = assembly.violations().subList(2, 4);
        assertThat(acknowledged).extracting(Violation::acknowledgement).containsOnly(Optional.of("zones are planned"));
        assertThat(acknowledged)
                .extracting(violation -> violation.place().property())
                .containsExactly("/Tags/0/Key", "/Tags/1/Key");
    }

    @Test
    void theManifestMayBeNamedInsteadOfItsFolder() {
        assertThat(CloudAssembly.read(FOLDER.resolve("manifest.json")).stacks()).hasSize(4);
    }

    private StackTemplate stack(String id) {
        return assembly.stack(id).orElseThrow();
    }

    private Resource resource(String stack, String logicalId) {
        return stack(stack).resource(logicalId).orElseThrow();
    }
}
