package dev.groundwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementsTest {

    private static final Replacements TABLE = Replacements.published();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "AWS::EC2::Subnet, CidrBlock, REPLACES",
        "AWS::EC2::Subnet, MapPublicIpOnLaunch, IN_PLACE",
        "AWS::RDS::DBInstance, StorageEncrypted, REPLACES",
        "AWS::RDS::DBInstance, DBInstanceClass, IN_PLACE",
        "AWS::RDS::DBInstance, Engine, MAY_REPLACE",
        "AWS::MSK::Cluster, BrokerNodeGroupInfo/ClientSubnets, REPLACES",
        "AWS::MSK::Cluster, BrokerNodeGroupInfo/ClientSubnets/1, REPLACES",
        "AWS::MSK::Cluster, BrokerNodeGroupInfo/StorageInfo/EBSStorageInfo/VolumeSize, IN_PLACE",
        "AWS::MSK::Cluster, BrokerNodeGroupInfo, MAY_REPLACE",
        "AWS::EC2::Instance, BlockDeviceMappings/0/Ebs/KmsKeyId, REPLACES",
        "AWS::EKS::Nodegroup, ScalingConfig/MinSize, IN_PLACE",
        "Custom::Thing, Anything, IN_PLACE"
    })
    void thePublishedSchemasSayWhatReplaces(String type, String pointer, Effect effect) {
        assertThat(TABLE.of(type, List.of(pointer.split("/")))).isEqualTo(effect);
    }
}
