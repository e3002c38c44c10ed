package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The charges of managed services whose properties decide much: clusters, gateways, endpoints, balancers, search, queues. */
final class Managed {

    private static final String SEARCH = "AmazonES";
    private static final BigDecimal GP3_IOPS = BigDecimal.valueOf(3000);
    private static final BigDecimal GP3_THROUGHPUT = BigDecimal.valueOf(125);

    private Managed() {}

    static List<Charge> cluster(Resource cluster, CloudAssembly assembly) {
        if (cluster.flag("/ComputeConfig/Enabled", false)) {
            throw new NotPricedException("no source has the fee per instance of EKS Auto Mode");
        }
        if (!cluster.text("/ControlPlaneScalingConfig/Tier", "standard").equals("standard")) {
            throw new NotPricedException("no source gives the usage type of a provisioned control plane");
        }
        return List.of(Charge.hourly("cluster", "AmazonEKS", "AmazonEKS-Hours:perCluster", 1));
    }

    static List<Charge> gateway(Resource gateway, CloudAssembly assembly) {
        if (gateway.text("/AvailabilityMode", "zonal").equals("regional")) {
            throw new NotPricedException("how many zones a regional gateway works in follows from use");
        }
        return List.of(
                Charge.hourly("NAT gateway", "AmazonEC2", "NatGateway-Hours", 1),
                Charge.assumed("NAT gateway data, GB", "AmazonEC2", "NatGateway-Bytes", "nat-data"));
    }

    static List<Charge> endpoint(Resource endpoint, CloudAssembly assembly) {
        var zones = BigDecimal.valueOf(endpoint.list("/SubnetIds").size());
        var kind = endpoint.text("/VpcEndpointType", "Gateway");
        return switch (kind) {
            case "Gateway" -> List.of();
            case "Interface" ->
                List.of(
                        Charge.hourly("interface endpoint", "AmazonVPC", "VpcEndpoint-Hours", zones),
                        Charge.assumed(
                                "interface endpoint data, GB", "AmazonVPC", "VpcEndpoint-Bytes", "endpoint-data"));
            case "GatewayLoadBalancer" ->
                List.of(
                        Charge.hourly("endpoint of a balancer", "AmazonVPC", "VpcEndpoint-GWLBE-Hours", zones),
                        Charge.assumed("endpoint data, GB", "AmazonVPC", "VpcEndpoint-GWLBE-Bytes", "endpoint-data"));
            default -> throw new NotPricedException("no source has prices of endpoints of type " + kind);
        };
    }

    static List<Charge> balancer(Resource balancer, CloudAssembly assembly) {
        var kind = Map.of("application", "Application", "network", "Network")
                .getOrDefault(balancer.text("/Type", "application"), "");
        if (kind.isEmpty()) {
            throw new NotPricedException("no source has prices of load balancers of type " + balancer.text("/Type"));
        }
        return List.of(
                Charge.hourly("load balancer", "AWSELB", "LoadBalancerUsage@LoadBalancing:" + kind, 1),
                Charge.assumed(
                        "load balancer capacity, hours", "AWSELB", "LCUUsage@LoadBalancing:" + kind, "balancer"));
    }

    /** A balancer that faces the internet has an address in each subnet; one that is given is charged where it is made. */
    static List<Charge> addresses(Resource balancer, CloudAssembly assembly) {
        boolean open = balancer.text("/Scheme", "internet-facing").equals("internet-facing")
                && !balancer.text("/IpAddressType", "ipv4").equals("dualstack-without-public-ipv4");
        var mapped = balancer.list("/SubnetMappings").stream()
                .filter(mapping -> mapping.at("/AllocationId").isAbsent())
                .toList();
        int count = mapped.size() + balancer.list("/Subnets").size();
        return open && count > 0
                ? List.of(Charge.hourly("public IPv4 addresses", "AmazonVPC", "PublicIPv4:InUseAddress", count))
                : List.of();
    }

    static List<Charge> search(Resource domain, CloudAssembly assembly) {
        if (domain.flag("/ClusterConfig/WarmEnabled", false)) {
            throw new NotPricedException("no source has prices of warm nodes");
        }
        var count = domain.number("/ClusterConfig/InstanceCount", 1);
        var charges = new ArrayList<Charge>();
        charges.add(searchNodes("node", domain.at("/ClusterConfig/InstanceType"), count));
        if (domain.flag("/ClusterConfig/DedicatedMasterEnabled", false)) {
            var masters = domain.number("/ClusterConfig/DedicatedMasterCount");
            charges.add(searchNodes("master", domain.at("/ClusterConfig/DedicatedMasterType"), masters));
        }
        if (domain.flag("/EBSOptions/EBSEnabled", false)) {
            charges.addAll(searchDisks(domain.at("/EBSOptions"), count));
        }
        return charges;
    }

    private static Charge searchNodes(String name, Value type, BigDecimal count) {
        var size = type.text().replaceFirst("\\.(search|elasticsearch)$", "");
        return Charge.hourly(name + " " + size, SEARCH, "ESInstance:" + size, count);
    }

    private static List<Charge> searchDisks(Value disk, BigDecimal nodes) {
        var type = disk.at("/VolumeType").text("gp2");
        if (!List.of("gp2", "gp3").contains(type)) {
            throw new NotPricedException("no source has prices of search volumes of type " + type);
        }
        var charges = new ArrayList<Charge>();
        var size = disk.at("/VolumeSize").number().multiply(nodes);
        charges.add(
                Charge.fixed("disk storage " + type, SEARCH, "ES:" + type.toUpperCase(Locale.ROOT) + "-Storage", size));
        var operations = disk.at("/Iops").number(3000).subtract(GP3_IOPS);
        var throughput = disk.at("/Throughput").number(125).subtract(GP3_THROUGHPUT);
        if (type.equals("gp3") && (operations.signum() > 0 || throughput.signum() > 0)) {
            throw new NotPricedException("the free IOPS and throughput of a search volume grow with its size");
        }
        return charges;
    }

    static List<Charge> queueBroker(Resource broker, CloudAssembly assembly) {
        boolean rabbit = broker.text("/EngineType").equalsIgnoreCase("RABBITMQ");
        boolean single = broker.text("/DeploymentMode").equals("SINGLE_INSTANCE");
        var engine = (rabbit ? "RabbitMQ" : "ActiveMQ") + (single ? " Single-AZ" : " Multi-AZ");
        var type = broker.text("/HostInstanceType");
        var storage = rabbit ? "TimedStorage-RabbitMQ-ByteHrs" : "TimedStorage-ByteHrs";
        return List.of(
                Charge.hourly("broker " + type + ", " + engine, "AmazonMQ", type + "@" + engine, 1),
                Charge.assumed("broker storage, GB", "AmazonMQ", storage, "queues")
                        .times(rabbit && !single ? 3 : 1));
    }
}
