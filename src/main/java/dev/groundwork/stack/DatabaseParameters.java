package dev.groundwork.stack;

import java.util.List;

/** What PostgreSQL is told: to be diagnosed while it is slow, and to keep large tables vacuumed. */
final class DatabaseParameters {

    static final List<Tuning> ALL = List.of(
            new Tuning("rds.force_ssl", "1", "a connection without TLS is refused"),
            new Tuning("password_encryption", "scram-sha-256", "the next line takes no other"),
            new Tuning("rds.accepted_password_auth_method", "scram", "no MD5 password is accepted any more"),
            // Which statement takes the time, and with which plan
            new Tuning(
                    "shared_preload_libraries", "pg_stat_statements,auto_explain", "both need to be loaded at start"),
            new Tuning("pg_stat_statements.max", "10000", "generated SQL has many shapes; 5,000 evict each other"),
            new Tuning("track_io_timing", "1", "tells waiting for the disk from computing; cheap on Nitro's clock"),
            new Tuning("log_min_duration_statement", "1000", "every statement of a second or more, with its user"),
            new Tuning("auto_explain.log_min_duration", "5000", "the plan of every statement of five seconds or more"),
            new Tuning("auto_explain.log_nested_statements", "1", "also of those inside functions"),
            new Tuning("log_temp_files", "10240", "sorts and hashes that spill 10 MiB or more to the disk"),
            // Who waits for whom
            new Tuning("log_lock_waits", "1", "names blocked and blocking process after deadlock_timeout (1 s)"),
            new Tuning(
                    "idle_in_transaction_session_timeout",
                    "300000",
                    "a forgotten transaction holds its locks and stops vacuum for five minutes, not for ever"),
            // Vacuum: by default it waits for a tenth (RDS) of a table to die, 20 GiB of a table of 200
            new Tuning("autovacuum_vacuum_scale_factor", "0.02", "large tables are vacuumed in small bites"),
            new Tuning("autovacuum_vacuum_insert_scale_factor", "0.02", "also those that are only appended to"),
            new Tuning("autovacuum_analyze_scale_factor", "0.01", "plans follow the data of large tables"),
            new Tuning("log_autovacuum_min_duration", "5000", "what vacuum did, if it took five seconds or more"));

    private DatabaseParameters() {}
}
