package dev.groundwork.review;

import java.util.List;

/** Where a type of resource says in which subnets its interfaces are, which security groups they wear, and who may see them. */
record HostForm(String type, String kind, List<String> subnets, List<String> groups, Access access) {

    /** What decides about a public address. */
    enum Access {
        NEVER,
        BY_SUBNET,
        /** Internet-facing unless the scheme says internal. */
        SCHEME,
        /** What PubliclyAccessible says, and, where it is not said, whether the VPC has an internet gateway. */
        PUBLICLY_ACCESSIBLE,
        ASSIGN_PUBLIC_IP,
        BROKERS
    }

    private static final String SUBNET_GROUP = "/DBSubnetGroupName";

    static final List<HostForm> ALL = List.of(
            form("AWS::Lambda::Function", "function", "/VpcConfig/SubnetIds", "/VpcConfig/SecurityGroupIds"),
            form(
                    "AWS::SecretsManager::RotationSchedule",
                    "function",
                    "/HostedRotationLambda/VpcSubnetIds",
                    "/HostedRotationLambda/VpcSecurityGroupIds"),
            form("AWS::MSK::ServerlessCluster", "broker", "/VpcConfigs/0/SubnetIds", "/VpcConfigs/0/SecurityGroups"),
            form("AWS::RDS::DBProxy", "database proxy", "/VpcSubnetIds", "/VpcSecurityGroupIds"),
            form("AWS::DocDB::DBCluster", "database", SUBNET_GROUP, "/VpcSecurityGroupIds"),
            form("AWS::ElastiCache::ReplicationGroup", "cache", "/CacheSubnetGroupName", "/SecurityGroupIds"),
            form("AWS::ElastiCache::ServerlessCache", "cache", "/SubnetIds", "/SecurityGroupIds"),
            form("AWS::EFS::MountTarget", "file system", "/SubnetId", "/SecurityGroups"),
            form("AWS::OpenSearchService::Domain", "search", "/VPCOptions/SubnetIds", "/VPCOptions/SecurityGroupIds"),
            form("AWS::EC2::NetworkInterface", "interface", "/SubnetId", "/GroupSet"),
            form("AWS::EC2::VPCEndpoint", "endpoint", "/SubnetIds", "/SecurityGroupIds"),
            new HostForm(
                    "AWS::MSK::Cluster",
                    "broker",
                    List.of("/BrokerNodeGroupInfo/ClientSubnets"),
                    List.of("/BrokerNodeGroupInfo/SecurityGroups"),
                    Access.BROKERS),
            new HostForm(
                    "AWS::RDS::DBInstance",
                    "database",
                    List.of(SUBNET_GROUP),
                    List.of("/VPCSecurityGroups"),
                    Access.PUBLICLY_ACCESSIBLE),
            new HostForm(
                    "AWS::RDS::DBCluster",
                    "database",
                    List.of(SUBNET_GROUP),
                    List.of("/VpcSecurityGroupIds"),
                    Access.PUBLICLY_ACCESSIBLE),
            new HostForm(
                    "AWS::ECS::Service",
                    "task",
                    List.of("/NetworkConfiguration/AwsvpcConfiguration/Subnets"),
                    List.of("/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"),
                    Access.ASSIGN_PUBLIC_IP),
            new HostForm(
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "load balancer",
                    List.of("/Subnets", "/SubnetMappings"),
                    List.of("/SecurityGroups"),
                    Access.SCHEME),
            new HostForm(
                    "AWS::ElasticLoadBalancing::LoadBalancer",
                    "load balancer",
                    List.of("/Subnets"),
                    List.of("/SecurityGroups"),
                    Access.SCHEME));

    private static HostForm form(String type, String kind, String subnets, String groups) {
        return new HostForm(type, kind, List.of(subnets), List.of(groups), Access.NEVER);
    }
}
