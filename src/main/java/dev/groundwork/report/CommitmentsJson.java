package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitments;
import dev.groundwork.cost.Offered;
import dev.groundwork.cost.Quote;
import dev.groundwork.cost.Term;
import java.io.IOException;
import java.util.Optional;

/** The terms that lines are sold for; what no source tells is null. */
final class CommitmentsJson {

    private CommitmentsJson() {}

    static void write(JsonGenerator json, Commitments commitments) throws IOException {
        json.writeObjectFieldStart("commitments");
        json.writeArrayFieldStart("offers");
        for (var offer : commitments.offers()) {
            offer(json, offer);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (var term : Term.ALL) {
            sum(json, commitments.sum(term));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void offer(JsonGenerator json, Offered offer) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", offer.name());
        key(json, offer);
        json.writeArrayFieldStart("resources");
        for (var line : offer.lines()) {
            json.writeString(line.place().stack() + "/" + line.place().resource());
        }
        json.writeEndArray();
        json.writeStringField("onDemand", offer.onDemand().toPlainString());
        json.writeArrayFieldStart("quotes");
        for (var plan : offer.plans()) {
            for (var term : Term.ALL) {
                quote(json, plan, term, offer.quote(plan, term));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void quote(JsonGenerator json, Plan plan, Term term, Optional<Quote> quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", plan.toString());
        term(json, term);
        figures(json, quote);
        json.writeEndObject();
    }

    private static void sum(JsonGenerator json, Commitments.Sum sum) throws IOException {
        json.writeStartObject();
        term(json, sum.term());
        figures(json, sum.quote());
        json.writeObjectFieldStart("leftOut");
        json.writeStringField("onDemand", sum.leftOut().toPlainString());
        json.writeArrayFieldStart("offers");
        for (var offer : sum.left()) {
            json.writeStartObject();
            key(json, offer);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void key(JsonGenerator json, Offered offer) throws IOException {
        json.writeStringField("offer", offer.key().offer());
        json.writeStringField("usage", offer.key().usage());
    }

    private static void term(JsonGenerator json, Term term) throws IOException {
        json.writeNumberField("years", term.years());
        json.writeStringField("payment", term.upfront().toString());
    }

    private static void figures(JsonGenerator json, Optional<Quote> quote) throws IOException {
        var split = quote.flatMap(Quote::split);
        text(json, "monthly", split.map(paid -> paid.monthly().toPlainString()));
        text(json, "upfront", split.map(paid -> paid.upfront().toPlainString()));
        text(json, "total", quote.map(paid -> paid.total().toPlainString()));
        text(json, "effectiveMonthly", quote.map(paid -> paid.effective().toPlainString()));
        var month = quote.flatMap(Quote::breakEven);
        if (month.isPresent()) {
            json.writeNumberField("breakEvenMonth", month.get());
        } else {
            json.writeNullField("breakEvenMonth");
        }
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }
}
