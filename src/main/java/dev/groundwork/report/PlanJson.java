package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Certificate;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSegment;
import dev.groundwork.address.PlannedSubnet;
import java.io.IOException;

/** The address plan for programs: networks and segments with their certificates, then every subnet. */
public final class PlanJson {

    private PlanJson() {}

    public static String of(AddressPlan plan) {
        return JsonText.document("groundwork/address-plan/1", json -> {
            json.writeArrayFieldStart("networks");
            for (var network : plan.networks()) {
                network(json, network);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("subnets");
            for (var network : plan.networks()) {
                for (var subnet : network.subnets()) {
                    subnet(json, subnet);
                }
            }
            json.writeEndArray();
        });
    }

    private static void network(JsonGenerator json, NetworkPlan network) throws IOException {
        json.writeStartObject();
        json.writeStringField("network", network.name());
        json.writeStringField("cidr", network.cidr().toString());
        certificate(json, network.certificate());
        json.writeArrayFieldStart("segments");
        for (var segment : network.segments()) {
            segment(json, segment);
        }
        json.writeEndArray();
        JsonText.texts(json, "notes", network.notes());
        json.writeEndObject();
    }

    private static void segment(JsonGenerator json, PlannedSegment segment) throws IOException {
        json.writeStartObject();
        json.writeStringField("segment", segment.name());
        json.writeStringField("cidr", segment.cidr().toString());
        json.writeBooleanField("reserved", segment.reserved());
        certificate(json, segment.certificate());
        json.writeEndObject();
    }

    private static void certificate(JsonGenerator json, Certificate certificate) throws IOException {
        json.writeObjectFieldStart("certificate");
        json.writeBooleanField("holds", certificate.holds());
        json.writeNumberField("size", certificate.parent().size());
        json.writeNumberField("sum", certificate.sum());
        json.writeNumberField("unallocated", certificate.coverage().unallocated());
        json.writeNumberField("reserved", certificate.reserved());
        json.writeNumberField("usable", certificate.usable());
        json.writeArrayFieldStart("claims");
        for (var claim : certificate.claims()) {
            json.writeStartObject();
            json.writeStringField("claim", claim.name());
            json.writeBooleanField("holds", claim.holds());
            json.writeStringField("text", claim.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("blocks");
        for (var block : certificate.blocks()) {
            json.writeStartObject();
            block(json, block);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void subnet(JsonGenerator json, PlannedSubnet subnet) throws IOException {
        json.writeStartObject();
        json.writeStringField("network", subnet.network());
        json.writeStringField("segment", subnet.segment());
        json.writeStringField("tier", subnet.tier());
        json.writeStringField("zone", subnet.zone());
        block(json, subnet.cidr());
        json.writeNumberField("reserved", PlannedSubnet.RESERVED);
        json.writeNumberField("usable", subnet.usable());
        json.writeEndObject();
    }

    private static void block(JsonGenerator json, Cidr block) throws IOException {
        json.writeStringField("cidr", block.toString());
        json.writeStringField("first", Cidr.dotted(block.first()));
        json.writeStringField("last", Cidr.dotted(block.last()));
        json.writeNumberField("size", block.size());
    }
}
