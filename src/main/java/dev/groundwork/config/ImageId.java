package dev.groundwork.config;

/** The id of a machine image. */
final class ImageId {

    private ImageId() {}

    static void check(String text) {
        if (!text.matches("ami-([0-9a-f]{8}|[0-9a-f]{17})")) {
            throw new IllegalArgumentException(
                    "image: expected an id such as ami-0123456789abcdef0, got '" + text + "'");
        }
    }
}
