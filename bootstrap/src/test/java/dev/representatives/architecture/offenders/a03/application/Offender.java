package dev.representatives.architecture.offenders.a03.application;

import dev.representatives.architecture.offenders.a03.adapter.rest.Json;
import java.net.URI;

final class Offender {
  URI uri;
  Json json;
}
