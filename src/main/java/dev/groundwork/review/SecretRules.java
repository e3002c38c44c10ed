package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Secrets have a value, and it is one that their users can take. */
final class SecretRules {

    private static final String SECRET = "AWS::SecretsManager::Secret";
    private static final String GENERATED = "/GenerateSecretString";
    private static final Set<String> WRITES =
            Set.of("secretsmanager:putsecretvalue", "secretsmanager:updatesecret", "secretsmanager:*", "*");

    private static final List<String> CHARACTERS = List.of(
            "/ExcludeLowercase", "/ExcludeNumbers", "/ExcludePunctuation", "/ExcludeUppercase", "/IncludeSpace");

    private static final int LIKE = 3;

    private SecretRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "STATE-9",
                        WARNING,
                        Pillar.RELIABILITY,
                        SECRET,
                        must(
                                "secret has a value, or somebody who may write one",
                                "whoever reads it is told that there is none.",
                                "Add GenerateSecretString, or let a role put a value into it."),
                        SecretRules::hasValue),
                rule(
                        "DATA-14",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's generated password is one that RDS takes",
                                "RDS refuses it, at the first deployment or at some rotation.",
                                "Exclude /, \" and @, and make it 8 to 41 characters long."),
                        (database, evidence) -> password(database)),
                rule(
                        "DATA-15",
                        WARNING,
                        Pillar.RELIABILITY,
                        SECRET,
                        must(
                                "password is made of the same kinds of characters as the others",
                                "whatever takes the others may stumble over this one, at some rotation.",
                                "Give all of them the same Exclude… and IncludeSpace."),
                        SecretRules::alike));
    }

    private static Answer hasValue(Resource secret, Evidence evidence) {
        boolean own =
                !secret.at(GENERATED).isAbsent() || !secret.at("/SecretString").isAbsent();
        return Answer.of(own || isWritten(secret, evidence), "nobody of these templates writes one");
    }

    private static boolean isWritten(Resource secret, Evidence evidence) {
        return evidence.all(AccessRules.HOLDERS).stream()
                .flatMap(PolicyText::toldOf)
                .filter(PolicyText::allows)
                .filter(statement -> PolicyText.actions(statement).stream()
                        .anyMatch(action -> WRITES.contains(action.toLowerCase(Locale.ROOT))))
                .flatMap(statement -> PolicyText.several(statement.at("/Resource")))
                .anyMatch(resource -> names(resource, secret));
    }

    private static boolean names(Value resource, Resource secret) {
        if (resource instanceof Composed some) {
            return some.parts().stream().anyMatch(part -> names(part, secret));
        }
        return resource instanceof Reference named
                ? named.follow().filter(secret::equals).isPresent()
                : resource instanceof Value.Text text && text.text().endsWith("*");
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html. */
    private static Answer password(Resource database) {
        var made = secret(database.at("/MasterUserPassword"));
        if (made.isEmpty()) {
            return Answer.notApplicable();
        }
        var how = made.get().at(GENERATED);
        if (how.isAbsent()) {
            return Answer.of(
                    !made.get().at("/SecretString").isAbsent(), made.get().logicalId() + " has none");
        }
        var excluded = how.at("/ExcludeCharacters").text("");
        boolean safe = how.at("/ExcludePunctuation").flag(false)
                || Stream.of("/", "\"", "@").allMatch(excluded::contains);
        int length = how.at("/PasswordLength").number(32).intValue();
        int most = database.text("/Engine", "").matches("mysql|mariadb") ? 41 : 128;
        return Answer.of(
                safe && length >= 8 && length <= most,
                made.get().logicalId() + " makes "
                        + (safe ? length + " characters" : "one of /, \" and @ now and then"));
    }

    /** The secret that a dynamic reference reads. */
    private static Optional<Resource> secret(Value password) {
        return password.unresolved().stream()
                .flatMap(unresolved -> unresolved.mentions().stream())
                .filter(resource -> resource.type().equals(SECRET))
                .findFirst();
    }

    private static Answer alike(Resource secret, Evidence evidence) {
        var others = evidence.assembly().resources(SECRET).stream()
                .filter(other -> !other.equals(secret))
                .filter(SecretRules::isPassword)
                .map(SecretRules::characters)
                .toList();
        boolean few = others.size() + 1 < LIKE || others.stream().distinct().count() > 1;
        return few || !isPassword(secret)
                ? Answer.notApplicable()
                : Answer.of(others.get(0).equals(characters(secret)), "it is the only one of its kind");
    }

    /** A generated password whose maker has not listed the characters that its users refuse. */
    private static boolean isPassword(Resource secret) {
        return !secret.at(GENERATED + "/GenerateStringKey").isAbsent()
                && secret.at(GENERATED + "/ExcludeCharacters").isAbsent();
    }

    private static List<Boolean> characters(Resource secret) {
        return CHARACTERS.stream()
                .map(kind -> secret.flag(GENERATED + kind, false))
                .toList();
    }
}
