package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSpecTest {

    @Test
    void refusesMongodbsOwnDatabases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(List.of("orders", "admin"), Optional.empty()))
                .withMessage("databases: expected names other than MongoDB's own, got 'admin'");
    }

    @Test
    void refusesADatabaseTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(List.of("orders", "orders"), Optional.empty()))
                .withMessage("databases: expected each name once, got [orders, orders]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amazon-linux", "ami-123", "AMI-0123456789abcdef0"})
    void refusesAnImageThatIsNoId(String image) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(List.of("app"), Optional.of(image)))
                .withMessage("image: expected an id such as ami-0123456789abcdef0, got '" + image + "'");
    }

    private static DocumentSpec document(List<String> databases, Optional<String> image) {
        return new DocumentSpec("services", "production", 3, "m7g.large", 100, databases, 14, image);
    }
}
