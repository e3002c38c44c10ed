package dev.groundwork.cost;

import static dev.groundwork.cost.Tariff.tariff;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.function.Predicate;

/** The types for which AWS charges nothing, unless a setting asks for what costs and no source prices. */
final class SometimesFree {

    private static final String INSIGHTS = "usage decides: the figures of Container Insights";

    static final List<Tariff> ALL = List.of(
            // aws.amazon.com/certificate-manager/pricing, not found again on 2026-11-21
            tariff(
                    "AWS::CertificateManager::Certificate",
                    unless(
                            it -> it.text("/CertificateExport", "DISABLED").equals("ENABLED"),
                            "no source has the price of a certificate that may be exported"),
                    unless(
                            it -> !it.at("/CertificateAuthorityArn").isAbsent(),
                            "no source has the price of a certificate of a private authority")),
            // Figures "are charged as custom metrics", read on 2026-11-21:
            // docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html
            tariff("AWS::ECS::Cluster", unless(SometimesFree::isWatched, INSIGHTS)),
            tariff(
                    "AWS::ECS::CapacityProvider",
                    unless(
                            it -> !it.at("/ManagedInstancesProvider").isAbsent(),
                            "usage decides: the machines that ECS manages, and its fee for them")),
            // Of the names of vendors' add-ons two are without the vendor and an underscore, read on 2026-11-21:
            // docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-vendors.html
            tariff(
                    "AWS::EKS::Addon",
                    unless(it -> it.text("/AddonName").equals("amazon-cloudwatch-observability"), INSIGHTS),
                    unless(SometimesFree::isOfVendor, "the vendor of the add-on decides")),
            // Provisioned mode takes event poller units, which cost, read on 2026-11-21:
            // docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html
            tariff(
                    "AWS::Lambda::EventSourceMapping",
                    unless(
                            it -> !it.at("/ProvisionedPollerConfig").isAbsent(),
                            "no source has the price of event poller units")));

    private SometimesFree() {}

    private static Tariff.Charging unless(Predicate<Resource> charged, String reason) {
        return (resource, assembly) -> {
            if (charged.test(resource)) {
                throw new NotPricedException(reason);
            }
            return List.of();
        };
    }

    private static boolean isOfVendor(Resource addon) {
        var name = addon.text("/AddonName");
        return name.contains("_") || name.equals("instana-agent") || name.equals("upwind");
    }

    private static boolean isWatched(Resource cluster) {
        return cluster.list("/ClusterSettings").stream()
                .anyMatch(setting -> setting.at("/Name").text().equals("containerInsights")
                        && !setting.at("/Value").text().equals("disabled"));
    }
}
