package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryEncryption;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.ecr.TagStatus;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** Where the applications' images are kept: one repository for each, named as people type it in a push. */
final class ImageRepositories {

    /** Enough to roll back over a quarter of working days. */
    private static final int KEPT_IMAGES = 60;

    private ImageRepositories() {}

    static List<Repository> of(Construct scope, Platform platform, List<String> applications, Key key) {
        var images = new Construct(scope, "Images");
        return applications.stream()
                .map(application -> repository(images, platform, application, key))
                .toList();
    }

    private static Repository repository(Construct scope, Platform platform, String application, Key key) {
        return Repository.Builder.create(scope, application)
                .repositoryName(platform.name() + "/" + application)
                .encryption(RepositoryEncryption.KMS)
                .encryptionKey(key)
                .imageScanOnPush(true)
                .imageTagMutability(TagMutability.IMMUTABLE)
                .lifecycleRules(List.of(untagged(), oldest()))
                .removalPolicy(platform.removal())
                .emptyOnDelete(!platform.isProtected())
                .build();
    }

    private static LifecycleRule untagged() {
        return LifecycleRule.builder()
                .rulePriority(1)
                .description("No tag points to it any more")
                .tagStatus(TagStatus.UNTAGGED)
                .maxImageAge(Duration.days(7))
                .build();
    }

    private static LifecycleRule oldest() {
        return LifecycleRule.builder()
                .rulePriority(2)
                .description("Too old to roll back to")
                .tagStatus(TagStatus.ANY)
                .maxImageCount(KEPT_IMAGES)
                .build();
    }
}
