package dev.representatives.architecture.offenders.a15.adapter.rest;

import java.sql.SQLException;
import javax.sql.DataSource;

final class Offender {
  SQLException exception;
  DataSource dataSource;
}
