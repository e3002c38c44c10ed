package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.ItemName.tier;
import static dev.groundwork.cost.PriceRule.Listing.GLOBAL;
import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.PriceRule.where;
import static dev.groundwork.cost.TierScale.afterFree;
import static dev.groundwork.cost.TierScale.steps;

import java.util.List;
import java.util.stream.Stream;

/** What connects: gateways, endpoints, addresses, load balancers, names, and the traffic itself. */
final class NetworkPrices {

    private static final String EC2 = "AmazonEC2";
    private static final String NAT = "AmazonEC2 (NAT gateway)";
    private static final String VPC = "AmazonVPC";
    private static final String ELB = "AWSELB";
    private static final String TRANSFER = "AWSDataTransfer";
    private static final String DNS = "AmazonRoute53";
    private static final String HOURS = "Hrs|Hours|hour";

    private static final List<PriceRule> GATEWAYS = List.of(
            nat("NatGateway-Hours", HOURS, "NAT gateway", "hour"),
            nat("NatGateway-Bytes", "GB", "NAT gateway data processed", "GB"),
            nat("RegionalNatGateway-Hours", HOURS, "Regional NAT gateway (RegionalNatGateway-Hours)", "hour"),
            vpc("VpcEndpoint-Hours", HOURS, "hour", "interface endpoint per AZ (ENI)", "interface endpoint per AZ"),
            price(
                    VPC,
                    "VpcEndpoint-Bytes",
                    "GB",
                    family("VpcEndpoint"),
                    steps("0", "1048576", "5242880"),
                    tier(0, VPC, "interface endpoint data, first 1 PB/month", "GB"),
                    tier(0, VPC, "interface endpoint data, first 1 PB", "GB"),
                    tier(1, VPC, "interface endpoint data, next 4 PB", "GB"),
                    tier(2, VPC, "interface endpoint data, over 5 PB", "GB")),
            vpc("VpcEndpoint-GWLBE-Hours", HOURS, "hour", "gateway load balancer endpoint per AZ"),
            vpc("VpcEndpoint-GWLBE-Bytes", "GB", "GB", "gateway load balancer endpoint data"),
            vpc("PublicIPv4:InUseAddress", HOURS, "hour", "public IPv4 address in use"),
            vpc("PublicIPv4:IdleAddress", HOURS, "hour", "public IPv4 address idle"),
            vpc(
                    "PublicIPv4:ContiguousBlock",
                    HOURS,
                    "hour",
                    "Amazon-provided contiguous public IPv4 block, per address"),
            vpc("IPAddressManager-IP-Hours", HOURS, "hour", "IPAM advanced tier active IP"),
            vpc("ClientVPN-ConnectionHours", HOURS, "hour", "client VPN connection"),
            vpc("ClientVPN-EndpointHours", HOURS, "hour", "client VPN endpoint association"),
            vpc("VPN-Usage-Hours:ipsec.1", HOURS, "hour", "site-to-site VPN connection"),
            transit("TransitGateway-Hours", "TransitGatewayVPC", HOURS, "transit gateway VPC attachment", "hour"),
            transit(
                    "TransitGateway-Bytes",
                    "TransitGatewayVPC",
                    "GB",
                    "transit gateway data processed, VPC attachment",
                    "GB"),
            transit(
                    "TransitGateway-Hours",
                    "TransitGatewayPeering",
                    HOURS,
                    "transit gateway peering attachment",
                    "hour"));

    private static final List<PriceRule> BALANCERS = List.of(
            balancer("LoadBalancerUsage", "Application", HOURS, "Application Load Balancer", "hour"),
            balancer("LCUUsage", "Application", "LCU-Hrs", "Application Load Balancer LCU", "LCU-hour"),
            balancer("LoadBalancerUsage", "Network", HOURS, "Network Load Balancer", "hour"),
            balancer("LCUUsage", "Network", "LCU-Hrs|NLCU-Hrs", "Network Load Balancer NLCU", "NLCU-hour"),
            price(
                    ELB,
                    "LoadBalancerUsage@LoadBalancing",
                    HOURS,
                    family("Load Balancer"),
                    operation("LoadBalancing"),
                    read(ELB, "Classic Load Balancer", "hour")),
            price(
                    ELB,
                    "DataProcessing-Bytes@LoadBalancing",
                    "GB",
                    family("Load Balancer"),
                    operation("LoadBalancing"),
                    read(ELB, "Classic Load Balancer data", "GB")));

    private static final List<PriceRule> TRAFFIC = List.of(
            price(
                    TRANSFER,
                    "DataTransfer-Out-Bytes",
                    "GB",
                    where("transferType", "AWS Outbound"),
                    where("toLocation", "External"),
                    steps("0", "10240", "51200", "153600"),
                    tier(0, TRANSFER, "internet egress first 10 TB/month", "GB"),
                    tier(0, TRANSFER, "internet egress first tier", "GB"),
                    tier(1, TRANSFER, "internet egress next 40 TB", "GB"),
                    tier(2, TRANSFER, "internet egress next 100 TB", "GB"),
                    tier(3, TRANSFER, "internet egress over 150 TB", "GB")),
            price(
                    TRANSFER,
                    "DataTransfer-Regional-Bytes",
                    "GB",
                    where("transferType", "IntraRegion"),
                    read(TRANSFER, "between AZs, per direction", "GB")));

    private static final List<PriceRule> NAMES = List.of(
            price(
                    DNS,
                    "HostedZone",
                    "HostedZone|HostedZones",
                    GLOBAL,
                    family("DNS Zone"),
                    steps("0", "25"),
                    tier(0, DNS, "hosted zone (public or private), first 25", "zone-month"),
                    tier(1, DNS, "hosted zone, over 25", "zone-month")),
            price(
                    DNS,
                    "Global-RRSets",
                    "RRSets|RRSet|RecordSets",
                    GLOBAL,
                    afterFree("10000"),
                    read(DNS, "records beyond 10000 in a zone", "record-month")),
            price(
                    DNS,
                    "DNS-Queries",
                    "Queries",
                    GLOBAL,
                    steps("0", "1000000000"),
                    tier(0, DNS, "standard queries, first 1B/month", "query")),
            price(
                    DNS,
                    "Health-Check-AWS",
                    "HealthCheck|HealthChecks|Health Checks",
                    GLOBAL,
                    family("DNS Health Check"),
                    afterFree("50"),
                    read(DNS, "health check on an AWS endpoint beyond 50 free", "check-month")),
            price(DNS, "ResolverNetworkInterface", HOURS, read(DNS, "Resolver endpoint per ENI", "hour")),
            price(
                    DNS,
                    "DNS-Queries@Resolver",
                    "Queries",
                    steps("0", "1000000000"),
                    tier(0, DNS, "Resolver queries through endpoints, first 1B", "query")));

    static final List<PriceRule> ALL = Stream.of(GATEWAYS, BALANCERS, TRAFFIC, toOtherRegions(), NAMES)
            .flatMap(List::stream)
            .toList();

    private NetworkPrices() {}

    private static PriceRule nat(String usage, String units, String item, String unit) {
        return price(EC2, usage, units, family("NAT Gateway"), read(NAT, item, unit));
    }

    private static PriceRule vpc(String usage, String units, String unit, String... items) {
        return price(
                VPC,
                usage,
                units,
                Stream.of(items).map(item -> read(VPC, item, unit)).toArray(ItemName[]::new));
    }

    private static PriceRule transit(String usage, String operation, String units, String item, String unit) {
        return price(VPC, usage + "@" + operation, units, operation(operation), read(VPC, item, unit));
    }

    private static PriceRule balancer(String usage, String kind, String units, String item, String unit) {
        var operation = "LoadBalancing:" + kind;
        return price(
                ELB,
                usage + "@" + operation,
                units,
                family("Load Balancer-" + kind),
                operation(operation),
                read(ELB, item, unit));
    }

    private static List<PriceRule> toOtherRegions() {
        return PriceRegion.ALL.stream()
                .map(to -> price(
                        TRANSFER,
                        to.abbreviation() + "-AWS-Out-Bytes",
                        "GB",
                        where("transferType", "InterRegion Outbound"),
                        where("toRegionCode", to.code()),
                        where("toLocationType", "AWS Region"),
                        read(TRANSFER, "to " + to.code(), "GB")))
                .toList();
    }
}
