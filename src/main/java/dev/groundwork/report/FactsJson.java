package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.review.ClusterRoom;
import dev.groundwork.review.FailureDomain;
import dev.groundwork.review.NetworkAddresses;
import dev.groundwork.review.Review;
import dev.groundwork.review.SubnetRoom;
import dev.groundwork.review.VpcAddresses;
import java.io.IOException;
import java.util.List;

/** A review's facts about addresses, room for pods and failures, for programs. */
final class FactsJson {

    private FactsJson() {}

    static void write(JsonGenerator json, Review review) throws IOException {
        json.writeArrayFieldStart("addresses");
        for (var network : review.addresses()) {
            addresses(json, network);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("room");
        for (var group : review.room()) {
            room(json, group);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failures");
        for (var domain : review.failures()) {
            failure(json, domain);
        }
        json.writeEndArray();
    }

    private static void addresses(JsonGenerator json, NetworkAddresses network) throws IOException {
        json.writeStartObject();
        json.writeStringField("vpc", network.vpc().name());
        json.writeStringField("cannotTell", network.cannotTell());
        if (network.known().isPresent()) {
            known(json, network.known().get());
        }
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, VpcAddresses known) throws IOException {
        json.writeStringField("block", known.block().toString());
        json.writeBooleanField("exact", known.coverage().isExact());
        json.writeNumberField("usable", known.usable());
        json.writeNumberField("reserved", known.reserved());
        json.writeNumberField("unallocated", known.unallocated());
        json.writeArrayFieldStart("subnets");
        for (var subnet : known.subnets()) {
            json.writeStartObject();
            json.writeStringField("subnet", subnet.place().name());
            json.writeStringField("zone", subnet.zone());
            json.writeStringField("block", subnet.cidr().toString());
            json.writeNumberField("usable", subnet.usable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("flaws");
        for (var flaw : known.coverage().flaws()) {
            json.writeStartObject();
            json.writeStringField("kind", ReviewWords.word(flaw.kind()));
            json.writeStringField("place", flaw.place());
            json.writeStringField("text", flaw.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void room(JsonGenerator json, ClusterRoom group) throws IOException {
        json.writeStartObject();
        json.writeStringField("nodeGroup", group.nodeGroup().name());
        json.writeStringField("type", group.type());
        json.writeStringField("cannotTell", group.cannotTell().orElse(""));
        json.writeBooleanField("usesPrefixes", group.usesPrefixes());
        subnets(json, "withPrefixes", group.withPrefixes());
        subnets(json, "withoutPrefixes", group.withoutPrefixes());
        json.writeEndObject();
    }

    private static void subnets(JsonGenerator json, String name, List<SubnetRoom> subnets) throws IOException {
        json.writeArrayFieldStart(name);
        for (var subnet : subnets) {
            json.writeStartObject();
            json.writeStringField("subnet", subnet.subnet());
            json.writeStringField("zone", subnet.zone());
            json.writeNumberField("usable", subnet.usable());
            json.writeNumberField("takenByServices", subnet.taken());
            json.writeNumberField("podsPerNode", subnet.node().pods());
            json.writeNumberField("interfacesPerNode", subnet.node().interfaces());
            json.writeNumberField("addressesPerNode", subnet.node().addresses());
            json.writeNumberField("volumesPerNode", subnet.node().volumes());
            json.writeNumberField("surge", subnet.surge());
            json.writeNumberField("nodes", subnet.nodes());
            json.writeNumberField("pods", subnet.pods());
            json.writeStringField("first", ReviewWords.word(subnet.first()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void failure(JsonGenerator json, FailureDomain domain) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", ReviewWords.word(domain.kind()));
        json.writeStringField("name", domain.name());
        json.writeBooleanField("survived", domain.isSurvived());
        json.writeArrayFieldStart("effects");
        for (var effect : domain.effects()) {
            json.writeStartObject();
            json.writeStringField("subject", ReviewWords.word(effect.subject()));
            json.writeStringField("name", effect.name());
            json.writeStringField("impact", ReviewWords.word(effect.impact()));
            json.writeStringField("recovery", ReviewWords.word(effect.recovery()));
            json.writeNumberField("left", effect.left());
            json.writeNumberField("of", effect.of());
            json.writeStringField("text", effect.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
