package dev.representatives.bench.spring;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads, saves, changes and links representatives. */
@RestController
@RequestMapping("/api/v1/ingest/representatives/{reference}")
class RepresentativesController {
  private final Representatives representatives;
  private final ObjectMapper json;

  RepresentativesController(Representatives representatives, ObjectMapper json) {
    this.representatives = representatives;
    this.json = json;
  }

  @GetMapping
  Representative get(@PathVariable String reference) {
    return representatives.find(reference).orElseThrow(RepresentativesController::notFound);
  }

  @PutMapping
  Representative put(@PathVariable String reference, @RequestBody Representative representative) {
    representatives.save(reference, representative);
    return get(reference);
  }

  @PatchMapping
  @Transactional
  public Representative patch(@PathVariable String reference, @RequestBody JsonNode changes) {
    var representative =
        representatives.findAndLock(reference).orElseThrow(RepresentativesController::notFound);
    json.readerForUpdating(representative).readValue(changes);
    representatives.save(reference, representative);
    return representative;
  }

  @PutMapping("/accounts/{accountNumber}")
  Link link(@PathVariable String reference, @PathVariable String accountNumber) {
    return new Link(reference, accountNumber, representatives.link(reference, accountNumber));
  }

  @ExceptionHandler(DataIntegrityViolationException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  void otherEndIsMissing() {}

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** The response of a link. */
  record Link(String representativeReference, String accountNumber, boolean created) {}
}
