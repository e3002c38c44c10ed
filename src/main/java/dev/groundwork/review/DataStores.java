package dev.groundwork.review;

import java.util.Set;

/** The types of resources that hold data for others and wear security groups. */
final class DataStores {

    static final Set<String> TYPES = Set.of(
            "AWS::RDS::DBInstance",
            "AWS::RDS::DBCluster",
            "AWS::DocDB::DBCluster",
            "AWS::MSK::Cluster",
            "AWS::MSK::ServerlessCluster",
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::ElastiCache::ServerlessCache",
            "AWS::EFS::MountTarget",
            "AWS::OpenSearchService::Domain");

    private DataStores() {}
}
