package dev.groundwork.cost;

import static dev.groundwork.cost.Charge.assumed;
import static dev.groundwork.cost.Charge.fixed;
import static dev.groundwork.cost.Charge.hourly;
import static dev.groundwork.cost.Tariff.always;
import static dev.groundwork.cost.Tariff.tariff;

import java.util.List;

/** What connects: gateways, addresses, balancers, tunnels, names, and the traffic itself. */
final class NetworkTariffs {

    private static final String EC2 = "AmazonEC2";
    private static final String VPC = "AmazonVPC";
    private static final String ELB = "AWSELB";
    private static final String DNS = "AmazonRoute53";
    private static final String TRAFFIC = "AWSDataTransfer";
    private static final String ADDRESS = "PublicIPv4:InUseAddress";
    private static final String BETWEEN_ZONES = "DataTransfer-Regional-Bytes";

    static final List<Tariff> ALL = List.of(
            tariff("AWS::EC2::EIP", always(hourly("public IPv4 address", VPC, ADDRESS, 1)))
                    .wanting(VPC, ADDRESS),
            tariff(
                            "AWS::EC2::InternetGateway",
                            always(assumed("traffic to the internet, GB", TRAFFIC, "DataTransfer-Out-Bytes", "egress")))
                    .wanting(TRAFFIC, "DataTransfer-Out-Bytes"),
            tariff("AWS::EC2::NatGateway", Managed::gateway, ZoneTraffic::ofGateway)
                    .wanting(EC2, "NatGateway-Hours", "NatGateway-Bytes")
                    .wanting(TRAFFIC, BETWEEN_ZONES),
            tariff("AWS::EC2::VPC", ZoneTraffic::ofNetwork).wanting(TRAFFIC, BETWEEN_ZONES),
            tariff("AWS::EC2::VPCEndpoint", Managed::endpoint)
                    .wanting(VPC, "VpcEndpoint-Hours", "VpcEndpoint-Bytes")
                    .wanting(VPC, "VpcEndpoint-GWLBE-Hours", "VpcEndpoint-GWLBE-Bytes"),
            tariff("AWS::EC2::FlowLog", Logging::flows),
            attachment("AWS::EC2::TransitGatewayAttachment"),
            attachment("AWS::EC2::TransitGatewayVpcAttachment"),
            tariff(
                            "AWS::EC2::TransitGatewayPeeringAttachment",
                            always(hourly(
                                    "attachment of a peer", VPC, "TransitGateway-Hours@TransitGatewayPeering", 1)))
                    .wanting(VPC, "TransitGateway-Hours@TransitGatewayPeering"),
            tariff(
                            "AWS::EC2::VPNConnection",
                            always(hourly("VPN connection", VPC, "VPN-Usage-Hours:ipsec.1", 1)),
                            (tunnel, assembly) -> tunnel.at("/TransitGatewayId").isAbsent()
                                    ? List.of()
                                    : List.of(hourly("attachment", VPC, "TransitGateway-Hours@TransitGatewayVPN", 1)))
                    .wanting(VPC, "VPN-Usage-Hours:ipsec.1", "TransitGateway-Hours@TransitGatewayVPN"),
            tariff(
                            "AWS::EC2::ClientVpnTargetNetworkAssociation",
                            always(hourly("association of client VPN", VPC, "ClientVPN-EndpointHours", 1)),
                            always(assumed(
                                    "hours of connections", VPC, "ClientVPN-ConnectionHours", "vpn-connections")))
                    .wanting(VPC, "ClientVPN-EndpointHours", "ClientVPN-ConnectionHours"),
            tariff(
                            "AWS::VpcLattice::Service",
                            always(hourly("lattice service", VPC, "VpcLattice-Service-Hours", 1)),
                            always(assumed("lattice data, GB", VPC, "VpcLattice-Service-Bytes", "endpoint-data")))
                    .wanting(VPC, "VpcLattice-Service-Hours", "VpcLattice-Service-Bytes"),
            tariff("AWS::ElasticLoadBalancingV2::LoadBalancer", Managed::balancer, Managed::addresses)
                    .wanting(ELB, "LoadBalancerUsage@LoadBalancing:Application", "LCUUsage@LoadBalancing:Application")
                    .wanting(ELB, "LoadBalancerUsage@LoadBalancing:Network", "LCUUsage@LoadBalancing:Network")
                    .wanting(VPC, ADDRESS),
            tariff(
                            "AWS::ElasticLoadBalancing::LoadBalancer",
                            always(hourly("classic load balancer", ELB, "LoadBalancerUsage@LoadBalancing", 1)),
                            always(assumed(
                                    "load balancer data, GB",
                                    ELB,
                                    "DataProcessing-Bytes@LoadBalancing",
                                    "balancer-data")),
                            Managed::addresses)
                    .wanting(ELB, "LoadBalancerUsage@LoadBalancing", "DataProcessing-Bytes@LoadBalancing")
                    .wanting(VPC, ADDRESS),
            zone("AWS::Route53::HostedZone"),
            zone("AWS::ServiceDiscovery::PrivateDnsNamespace"),
            zone("AWS::ServiceDiscovery::PublicDnsNamespace"),
            tariff(
                            "AWS::Route53Resolver::ResolverEndpoint",
                            (endpoint, assembly) -> List.of(hourly(
                                    "resolver addresses",
                                    DNS,
                                    "ResolverNetworkInterface",
                                    endpoint.list("/IpAddresses").size())),
                            always(assumed("queries", DNS, "DNS-Queries@Resolver", "dns-queries")))
                    .wanting(DNS, "ResolverNetworkInterface", "DNS-Queries@Resolver"));

    private NetworkTariffs() {}

    /** A namespace of Cloud Map has a zone made for it. */
    private static Tariff zone(String type) {
        return tariff(
                        type,
                        always(fixed("hosted zone", DNS, "HostedZone", 1)),
                        always(assumed("queries", DNS, "DNS-Queries", "dns-queries")))
                .wanting(DNS, "HostedZone", "DNS-Queries");
    }

    private static Tariff attachment(String type) {
        var operation = "@TransitGatewayVPC";
        return tariff(
                        type,
                        always(hourly("attachment of a network", VPC, "TransitGateway-Hours" + operation, 1)),
                        always(assumed(
                                "transit gateway data, GB", VPC, "TransitGateway-Bytes" + operation, "transit-data")))
                .wanting(VPC, "TransitGateway-Hours" + operation, "TransitGateway-Bytes" + operation);
    }
}
