package cn.outturn.deploy.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as the owner of its schemas sees it: for what a start looks at and writes once. */
public record StartDatabase(JdbcClient sql) {}
