package dev.groundwork.stack;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.jsii.JsiiEngine;

/**
 * The CDK, which runs in Node. To start that and to load the library takes as long as to start the JVM and to read a
 * blueprint, so whoever knows that a synthesis will follow has both done at once.
 */
public final class CdkLibrary {

    private static final AtomicReference<@Nullable FutureTask<Boolean>> LOADING = new AtomicReference<>();

    private CdkLibrary() {}

    /** Returns at once; {@link Synthesis} waits for what was begun. */
    public static void startLoading() {
        var task = new FutureTask<>(CdkLibrary::load, true);
        if (LOADING.compareAndSet(null, task)) {
            var thread = new Thread(task, "CDK library");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Only one thread at a time may speak with Node, so nothing of the CDK is touched before this returns. */
    static void awaitLoaded() {
        var task = LOADING.get();
        if (task != null) {
            await(task);
        }
    }

    private static void load() {
        JsiiEngine.getInstance().loadModule(software.amazon.awscdk.$Module.class);
    }

    private static void await(FutureTask<Boolean> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the CDK was loaded", e);
        }
    }
}
