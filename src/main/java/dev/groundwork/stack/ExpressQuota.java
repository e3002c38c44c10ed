package dev.groundwork.stack;

import java.util.Map;
import java.util.Optional;

/**
 * What an express broker sustains without being slowed down, by size.
 *
 * <p>https://docs.aws.amazon.com/msk/latest/developerguide/limits.html#msk-express-quota, read on 2026-11-21; all sizes
 * are of one family, express.m7g.
 *
 * @param in megabytes a second from clients
 * @param out megabytes a second to clients
 * @param partitions copies of partitions, as recommended
 */
record ExpressQuota(double in, double out, int partitions) {

    private static final Map<String, ExpressQuota> BY_TYPE = Map.of(
            "express.m7g.large", new ExpressQuota(15.6, 31.2, 1000),
            "express.m7g.xlarge", new ExpressQuota(31.2, 62.5, 1000),
            "express.m7g.2xlarge", new ExpressQuota(62.5, 125, 2500),
            "express.m7g.4xlarge", new ExpressQuota(124.9, 249.8, 6000),
            "express.m7g.8xlarge", new ExpressQuota(250, 500, 12000),
            "express.m7g.12xlarge", new ExpressQuota(375, 750, 16000),
            "express.m7g.16xlarge", new ExpressQuota(500, 1000, 20000));

    static ExpressQuota of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type))
                .orElseThrow(() -> new IllegalArgumentException(
                        "stream.instance-type: expected a type whose quota is known, got '" + type + "'"));
    }
}
