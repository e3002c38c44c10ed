package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageRepositoriesTest {

    private final ClusterTemplate template = ClusterTemplate.of("cluster.applications=[shop, blog, search]");

    @Test
    void everyApplicationHasOneUnderThePlatformsName() {
        assertThat(template.all("AWS::ECR::Repository"))
                .extracting(it -> it.at("/Properties/RepositoryName").asText())
                .containsExactlyInAnyOrder("platform/shop", "platform/blog", "platform/search");
    }

    @Test
    void imagesAreScannedAndATagNeverMeansTwoOfThem() {
        assertThat(template.all("AWS::ECR::Repository"))
                .allMatch(it -> it.at("/Properties/ImageScanningConfiguration/ScanOnPush")
                        .asBoolean())
                .allMatch(it -> it.at("/Properties/ImageTagMutability").asText().equals("IMMUTABLE"));
    }

    @Test
    void imagesAreEncryptedWithTheStacksKey() {
        assertThat(template.all("AWS::ECR::Repository"))
                .extracting(it -> it.at("/Properties/EncryptionConfiguration/KmsKey/Fn::GetAtt/0")
                        .asText())
                .containsOnly(template.ids("AWS::KMS::Key").get(0));
    }

    @Test
    void oldImagesGo() {
        assertThat(template.all("AWS::ECR::Repository"))
                .extracting(it ->
                        it.at("/Properties/LifecyclePolicy/LifecyclePolicyText").asText())
                .allMatch(text -> text.contains(
                        "\"tagStatus\":\"untagged\",\"countType\":\"sinceImagePushed\",\"countNumber\":7"))
                .allMatch(text ->
                        text.contains("\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":60"));
    }

    @Test
    void aTrialsRepositoriesGoWithTheirImages() {
        assertThat(ClusterTemplate.of("protection=off").all("AWS::ECR::Repository"))
                .hasSize(2)
                .allMatch(it -> it.at("/Properties/EmptyOnDelete").asBoolean());
    }
}
