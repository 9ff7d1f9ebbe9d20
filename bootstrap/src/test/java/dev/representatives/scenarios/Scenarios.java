package dev.representatives.scenarios;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.service.Deployment;
import dev.representatives.harness.service.DeploymentExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all topics have in common: a service to talk to. */
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

  /** The service as tenant A sees it. */
  Api api() {
    return deployment.api();
  }

  /** The service as another tenant sees it. */
  Api otherTenant() {
    return deployment.otherTenant();
  }

  /** Makes what a case needs to be there already. */
  Given given() {
    return new Given(api());
  }
}
