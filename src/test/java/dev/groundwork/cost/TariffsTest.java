package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffsTest {

    private static final PriceBook BOOK = PriceBook.read(Path.of("cost/prices/us-west-2.json"));

    @TempDir
    private Path folder;

    @Test
    void chargesOrDeclaresFreeMoreThan120Types() {
        assertThat(count(tariff -> tariff.reason().isEmpty())).isEqualTo(76);
        assertThat(count(Tariff::isFree)).isEqualTo(154);
        assertThat(count(tariff -> !tariff.isFree() && !tariff.reason().isEmpty()))
                .isEqualTo(57);
    }

    @Test
    void givesAReasonForEveryTypeThatIsNotCharged() {
        assertThat(Tariffs.ALL)
                .allSatisfy(tariff ->
                        assertThat(tariff.isFree() && tariff.reason().isBlank()).isFalse());
    }

    @Test
    void everyPriceThatATariffWantsIsOneThatARefreshOrTheSeedCanGive() {
        var known = PriceTable.RULES.stream()
                .map(rule -> rule.key().usage().replaceFirst("^\\*", ""))
                .toList();

        assertThat(Tariffs.ALL)
                .filteredOn(tariff -> tariff.reason().isEmpty())
                .flatExtracting(Tariff::wanted)
                .extracting(PriceKey::usage)
                .isSubsetOf(known);
    }

    @Test
    void everyChargeOfATemplateIsAmongTheWantedPrices() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Gate: {Type: AWS::EC2::NatGateway}
                  Disk: {Type: AWS::EC2::Volume, Properties: {Size: 9, VolumeType: io2, Iops: 70000}}
                  Machine: {Type: AWS::EC2::Instance, Properties: {InstanceType: m7g.large}}
                  Table: {Type: AWS::DynamoDB::Table, Properties: {BillingMode: PAY_PER_REQUEST}}
                  Bucket: {Type: AWS::S3::Bucket}
                  Key: {Type: AWS::KMS::Key}
                """);
        var wanted = Tariffs.wanted().stream().map(PriceRule::names).toList();

        assertThat(estimate.lines())
                .hasSizeGreaterThan(10)
                .extracting(CostLine::key)
                .allMatch(key -> wanted.stream().anyMatch(names -> names.test(key)));
    }

    @Test
    void theStatusOfABookListsWhatTheTariffsMiss() {
        var status = PriceStatus.of(BOOK, Estimated.DAY);

        assertThat(status.missing())
                .contains(
                        new PriceKey("AWSELB", "LoadBalancerUsage@LoadBalancing:Network"),
                        new PriceKey("AmazonFSx", "AWS::FSx::FileSystem"))
                .doesNotContain(
                        new PriceKey("AmazonEC2", "BoxUsage:{type}"),
                        new PriceKey("AmazonECR", "TimedStorage-ByteHrs"));
    }

    @Test
    void somebodyElsesTemplateIsEstimatedOrRefusedLineByLine() throws IOException {
        var estimate = Estimated.of(folder, """
                Transform: AWS::Serverless-2016-10-31
                Parameters:
                  Size: {Type: String, Default: m7g.large}
                  Count: {Type: Number}
                Conditions:
                  Large: !Equals [!Ref Size, m7g.large]
                Resources:
                  Hook: {Type: Custom::Hook, Properties: {ServiceToken: !GetAtt Maker.Arn}}
                  Maker: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: !Sub '${AWS::Region}'}}}
                  Machine:
                    Type: AWS::EC2::Instance
                    Condition: Large
                    Properties: {InstanceType: !Ref Size, BlockDeviceMappings: [{Ebs: {VolumeSize: 30, VolumeType: gp3}}]}
                  Group:
                    Type: AWS::AutoScaling::AutoScalingGroup
                    Properties: {MinSize: !Ref Count, LaunchTemplate: {LaunchTemplateId: lt-123}}
                  Site: {Type: AWS::CloudFront::Distribution}
                  Api: {Type: AWS::Serverless::Function, Properties: {MemorySize: 128}}
                """);

        assertThat(Estimated.monthly(estimate, "instance m7g.large, Linux")).isEqualTo("59.57");
        assertThat(Estimated.monthly(estimate, "disk storage gp3")).isEqualTo("2.40");
        assertThat(Estimated.names(estimate)).containsKeys("calls", "run, GB-seconds", "logs taken in, GB");
        assertThat(estimate.notPriced())
                .extracting(line -> line.place().resource())
                .contains("Group", "Site", "Api", "/Transform")
                .doesNotContain("Hook", "Maker", "Machine");
    }

    @Test
    void aTemplateThatMakesNoSenseIsRefusedLineByLine() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Chick:
                    Type: AWS::RDS::DBInstance
                    Properties: {DBInstanceClass: db.m7g.large, SourceDBInstanceIdentifier: !Ref Egg}
                  Egg:
                    Type: AWS::RDS::DBInstance
                    Properties: {DBInstanceClass: db.m7g.large, SourceDBInstanceIdentifier: !Ref Chick}
                  Never: {Type: AWS::SecretsManager::RotationSchedule, Properties: {RotationRules: {AutomaticallyAfterDays: 0}}}
                  Less: {Type: AWS::EC2::Volume, Properties: {Size: -5, VolumeType: gp3}}
                  Words: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: many}}
                """);

        assertThat(estimate.notPriced())
                .extracting(line -> line.place().resource())
                .contains("Chick", "Egg", "Never", "Less", "Words");
        assertThat(estimate.fixed().expected()).isZero();
    }

    @Test
    void aKeyWithATypeStandsForThoseOfAllTypes() {
        var nodes = PriceRule.names(new PriceKey("AmazonElastiCache", "NodeUsage:cache.{type}@Redis"));
        var databases = PriceRule.names(new PriceKey("AmazonRDS", "InstanceUsage:db.{db}@CreateDBInstance:0002"));

        assertThat(nodes.test(new PriceKey("AmazonElastiCache", "NodeUsage:cache.m7g.large@Redis")))
                .isTrue();
        assertThat(nodes.test(new PriceKey("AmazonElastiCache", "NodeUsage:cache.m7g.large@Memcached")))
                .isFalse();
        assertThat(databases.test(new PriceKey("AmazonRDS", "InstanceUsage:db.m6g.2xl@CreateDBInstance:0002")))
                .isTrue();
    }

    private static int count(Predicate<Tariff> wanted) {
        return List.copyOf(Tariffs.ALL.stream().filter(wanted).toList()).size();
    }
}
