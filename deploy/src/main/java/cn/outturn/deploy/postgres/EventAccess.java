package cn.outturn.deploy.postgres;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How this process reaches the event table: as the role that appends where it takes commands, else
 * as the one that only reads.
 */
public record EventAccess(DataSource dataSource, PlatformTransactionManager transactions) {}
