package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Priced;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateCsvTest {

    private static final String GATE = "Resources: {Gate: {Type: 'AWS::EC2::NatGateway'}}";

    @Test
    void hasFocusColumnsInTheirOrderAndItsOwnBehindThem() {
        assertThat(lines(EstimateCsv.of(Priced.statement("us-west-2", GATE))).get(0))
                .isEqualTo("BillingCurrency,ChargeCategory,ChargeDescription,ChargeFrequency,ConsumedQuantity,"
                        + "ConsumedUnit,ContractedCost,EffectiveCost,ListCost,ListUnitPrice,PricingCategory,"
                        + "PricingQuantity,PricingUnit,ProviderName,RegionId,ResourceName,ResourceType,SkuPriceId,"
                        + "x_Assumption,x_Component,x_EffectiveCostHigh,x_EffectiveCostLow,x_NotPricedReason,x_Note,"
                        + "x_PriceDate,x_PriceSource,x_ServiceCode,x_StackName,x_UsageType");
    }

    @Test
    void hasALinePerPricedLine() {
        assertThat(lines(EstimateCsv.of(Priced.statement("us-west-2", GATE))).subList(1, 3))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "USD,Usage,NAT gateway,Usage-Based,730,Hrs,32.85,32.85,32.85,0.045,Standard"),
                        line -> assertThat(line)
                                .startsWith(
                                        "USD,Usage,\"NAT gateway data, GB\",Usage-Based,200,GB,9,9,9,0.045,Standard")
                                .contains(",nat-data,", ",45,2.25,"));
    }

    @Test
    void tellsTheListPriceApartFromWhatIsPaidUnderATerm() {
        var node = "Resources: {One: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}}";

        assertThat(EstimateCsv.of(Priced.statement("us-west-2", node).boundFor(1)))
                .contains("730,Hrs,59.568,39.42,59.568,0.0816,Committed");
    }

    @Test
    void endsEveryLineAsTheStandardSays() {
        assertThat(EstimateCsv.of(Priced.statement("us-west-2", GATE)))
                .endsWith("\r\n")
                .doesNotContainPattern(Pattern.compile("(?<!\r)\n"));
    }

    @Test
    void keepsALineWithoutAPriceAndGivesItNone() {
        assertThat(lines(EstimateCsv.of(Estimates.hostile())))
                .filteredOn(line -> line.contains("no tariff for this type"))
                .singleElement()
                .asString()
                .startsWith("USD,Usage,,Usage-Based,,,,,,,,,,AWS,,'@SUM(A1),AWS::<b>Odd</b>::Type,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=1+1 | '=1+1", "@x | '@x", "-2 | '-2", "+3 | '+3", "plain | plain", "a=b | a=b"})
    void letsNoWordBecomeAFormula(String words, String cell) {
        assertThat(CsvTable.words(words)).isEqualTo(cell);
    }

    @Test
    void quotesWhatWouldEndACell() {
        var table = new CsvTable();
        table.row(List.of("a,b", "say \"yes\"", "two\nlines", "plain"));

        assertThat(table.text()).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",plain\r\n");
    }

    private static List<String> lines(String csv) {
        return List.of(csv.split("\r\n", -1));
    }
}
