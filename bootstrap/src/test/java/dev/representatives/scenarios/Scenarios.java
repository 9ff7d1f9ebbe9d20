package dev.representatives.scenarios;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.service.Deployment;
import dev.representatives.harness.service.DeploymentExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The base of all topics: a running service. */
@ExtendWith(DeploymentExtension.class)
abstract class Scenarios {
  static final String EMOJI = "\uD83D\uDE00";

  private Deployment deployment;

  @BeforeEach
  void use(Deployment running) {
    deployment = running;
  }

  Deployment deployment() {
    return deployment;
  }

  /** The database of the service; skips the test if this run has not started it. */
  Database database() {
    return deployment().commandLine().database();
  }

  /** The API with a key of tenant A. */
  Api api() {
    return deployment.api();
  }

  /** The API with a key of another tenant. */
  Api otherTenant() {
    return deployment.otherTenant();
  }

  /** Creates the objects that a test needs. */
  Given given() {
    return new Given(api());
  }
}
