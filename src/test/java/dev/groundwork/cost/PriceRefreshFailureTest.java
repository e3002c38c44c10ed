package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.cost.PriceRefresh.Refreshed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceRefreshFailureTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final PriceBook NONE = PriceBook.empty("us-west-2");

    @TempDir
    private Path cache;

    private final PriceListExcerpts excerpts = new PriceListExcerpts();

    @AfterEach
    void stop() {
        excerpts.close();
    }

    private Refreshed refreshed() {
        return excerpts.refresh(cache).refresh(NONE, TODAY, false);
    }

    private static String price(Refreshed refreshed, String offer, String usage) {
        return refreshed.book().price(offer, usage).orElseThrow().rate().toPlainString();
    }

    private void assertFails(String... words) {
        assertThatThrownBy(this::refreshed).isInstanceOf(PriceException.class).hasMessageContainingAll(words);
    }

    @Test
    void failsOnTwoProductsForOnePriceAndNamesBoth() {
        excerpts.change(
                "AmazonEC2",
                "us-west-2",
                text -> text.replace("USW2-RegionalNatGateway-Hours", "USW2-NatGateway-Hours"));
        assertFails("AmazonEC2 NatGateway-Hours: expected one product, got 2", "BBBB0000NATHOURS", "BBBB0002REGIONAL");
    }

    @Test
    void failsOnAPriceOfZero() {
        excerpts.change("AmazonEC2", "us-west-2", text -> text.replace("0.0816000000", "0.0000000000"));
        assertFails("AmazonEC2 BoxUsage:m7g.large: expected a price above zero from 0, got 0.0000000000");
    }

    @Test
    void failsOnAnotherUnit() {
        excerpts.change("AmazonEC2", "us-west-2", text -> text.replace("GiBps-mo", "MiBps-mo"));
        assertFails("EBS:VolumeP-Throughput.gp3: expected the unit [GiBps-mo], got 'MiBps-mo'");
    }

    @Test
    void failsOnOtherTiers() {
        excerpts.change("AWSDataTransfer", "us-west-2", text -> text.replace("\"51200\"", "\"51000\""));
        assertFails(
                "DataTransfer-Out-Bytes: expected tiers from 0, 10240, 51200, 153600, got [0, 10240, 51000, 153600]");
    }

    @Test
    void failsOnAQuantityThatNobodyCouldWriteOut() {
        excerpts.change("AWSDataTransfer", "us-west-2", text -> text.replace("\"Inf\"", "\"1e999999999\""));
        assertFails("DataTransfer-Out-Bytes: expected a monthly quantity, got '1e999999999'");
    }

    @Test
    void failsOnAFreeStepThatIsCharged() {
        excerpts.change("AmazonRoute53", "aws-other", text -> text.replace("0.0000000000", "0.1000000000"));
        assertFails("Health-Check-AWS: expected a price of zero from 0, got 0.1000000000");
    }

    @Test
    void failsOnAnotherCurrency() {
        excerpts.change("awskms", "us-west-2", text -> text.replace("\"USD\"", "\"CNY\""));
        assertFails("KMS-Keys: expected a price in USD, got {\"CNY\":\"1.0000000000\"}");
    }

    @Test
    void failsOnATermWithoutItsUpfrontPart() {
        excerpts.change(
                "AmazonEC2", "us-west-2", text -> text.replace("\"unit\" : \"Quantity\"", "\"unit\" : \"Hrs\""));
        assertFails("reserved 1y partial upfront: expected one hourly part and 1 upfront part, got 2 and 0");
    }

    @Test
    void failsOnAProductWithoutAPrice() {
        excerpts.change("awskms", "us-west-2", text -> text.replace("\"OnDemand\"", "\"Spot\""));
        assertFails("awskms KMS-Keys: expected a price on demand, got none");
    }

    @Test
    void failsOnASavingsPlanThatIsFree() {
        var plans = "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/20260911184447/us-west-2/index.json";
        excerpts.server()
                .serve(
                        plans,
                        PriceListExcerpts.read("AWSComputeSavingsPlan", "us-west-2")
                                .replace("\"0.0376\"", "\"0\""));
        assertFails(
                "BoxUsage:m7g.large compute savings plan 3y all upfront: expected an hourly rate above zero, got '0'");
    }

    @Test
    void namesAllProblemsAtOnce() {
        excerpts.change("AmazonEC2", "us-west-2", text -> text.replace("0.0816000000", "0.0000000000"));
        excerpts.change("AWSDataTransfer", "us-west-2", text -> text.replace("\"51200\"", "\"51000\""));
        assertFails("us-west-2: 2 problems", "BoxUsage:m7g.large", "DataTransfer-Out-Bytes");
    }

    @Test
    void failsOnTheFileOfAnotherOffer() {
        excerpts.change("awskms", "us-west-2", text -> PriceListExcerpts.read("AWSDataTransfer", "us-west-2"));
        assertFails("awskms", "offerCode: expected awskms, got AWSDataTransfer");
    }

    @Test
    void failsOnTheFileOfAnotherRegion() {
        excerpts.change("awskms", "us-west-2", text -> text.replace("us-west-2", "eu-west-1"));
        assertFails("awskms", "expected prices of us-west-2, got none");
    }

    @Test
    void failsOnAPageInsteadOfPricesAndForgetsIt() {
        excerpts.change("awskms", "us-west-2", text -> "<html>Please log in</html>");
        assertFails("awskms/20260918212757/us-west-2/index.json: ");
        excerpts.change("awskms", "us-west-2", UnaryOperator.identity());
        assertThat(price(refreshed(), "awskms", "KMS-Keys")).isEqualTo("1.0000000000");
    }

    @Test
    void failsOnAFileThatEndsTooEarly() {
        excerpts.change("awskms", "us-west-2", text -> text.substring(0, text.length() / 2));
        assertFails("awskms/20260918212757/us-west-2/index.json: ");
    }

    @Test
    void failsWhenTheConnectionBreaksOff() {
        excerpts.server()
                .serveBroken(
                        PriceListExcerpts.path("awskms", "us-west-2"),
                        PriceListExcerpts.read("awskms", "us-west-2"),
                        100);
        assertFails("price list: " + excerpts.server().address(PriceListExcerpts.path("awskms", "us-west-2")));
    }

    @Test
    void failsOnAServerError() {
        excerpts.server().fail(PriceListExcerpts.path("awskms", "us-west-2"), 500);
        assertFails("expected status 200, got 500");
    }

    @Test
    void failsOnAnAddressThatLeadsElsewhere() {
        excerpts.server()
                .serve(
                        "/offers/v1.0/aws/awskms/current/region_index.json",
                        "{\"regions\": {\"us-west-2\": {\"currentVersionUrl\": \"https://example.org/prices.json\"}}}");
        assertFails("us-west-2: expected the path of a price file, got 'https://example.org/prices.json'");
    }

    @Test
    void failsOnAPriceThatIsNoLongerListed() {
        var old = PriceListExcerpts.book(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2"));
        assertThatThrownBy(() -> excerpts.refresh(cache).refresh(old, TODAY, false))
                .isInstanceOf(PriceException.class)
                .hasMessage("us-west-2: AmazonEC2 EBS:VolumeUsage.io2: expected one product as in the present book,"
                        + " got none");
    }

    @Test
    void aFailureLeavesTheBookAsItIs(@TempDir Path books) throws IOException {
        var file = books.resolve("us-west-2.json");
        PriceListExcerpts.book(PriceListExcerpts.DASHBOARD).write(file);
        var before = Files.readString(file);
        excerpts.change("AmazonEC2", "us-west-2", text -> text.replace("0.0816000000", "0.0000000000"));
        assertThatThrownBy(() -> excerpts.refresh(cache).refresh(books, "us-west-2", TODAY, false))
                .isInstanceOf(PriceException.class);
        assertThat(file).hasContent(before);
    }

    @Test
    void knowsTheRegionsOfNorthAmericaOnly() {
        assertThatThrownBy(() -> excerpts.refresh(cache).refresh(PriceBook.empty("eu-west-1"), TODAY, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of [us-east-1, us-east-2, us-west-1, us-west-2, ca-central-1, ca-west-1,"
                        + " mx-central-1], got 'eu-west-1'");
    }
}
