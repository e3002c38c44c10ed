package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundworkCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesEveryReportAndSaysWhere() {
        var environment = new HashMap<>(System.getenv());
        environment.put("CDK_OUTDIR", folder.toString());

        var run = CommandRun.in(CommandRun.PROJECT, folder, environment);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("platform on 2026-11-20: passes\n")
                .contains(
                        "kubernetes 10.100.0.0/19: 6 subnets, 8162 of 8192 usable, 0 unallocated\n",
                        "US dollars a month of 730 hours in us-west-2, on demand")
                .contains("fixed by the templates", "assumed usage ~", "total");
        for (var report : new String[] {
            "plan.txt",
            "plan.json",
            "estimate.json",
            "estimate.csv",
            "estimate.html",
            "review.txt",
            "review.md",
            "review.json",
            "review.sarif",
            "review.html",
            "network.svg",
            "network.mmd"
        }) {
            assertThat(run.out()).contains("Report     groundwork/" + report);
            assertThat(folder.resolve("groundwork/" + report)).isNotEmptyFile();
        }
        assertThat(folder.resolve("groundwork/review.html"))
                .content()
                .contains("<a href=\"estimate.html\">the estimate</a>");
        assertThat(folder.resolve("groundwork/estimate.md"))
                .hasSameTextualContentAs(Path.of("cost/estimate/platform.md"));
    }
}
