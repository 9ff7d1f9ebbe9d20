package dev.representatives.architecture.offenders.a17.application;

import org.slf4j.Logger;

final class Offender {
  Logger logger;
}
