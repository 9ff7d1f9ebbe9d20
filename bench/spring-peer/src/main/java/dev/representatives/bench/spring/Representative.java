package dev.representatives.bench.spring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The body of requests and responses, in snake case. */
public class Representative {
  public String reference;
  public String name;
  public String email;
  public String phone;
  public String mobilePhone;
  public String fax;
  public String language;
  public String title;
  public String department;
  public String representativeType;
  public String supervisorRepresentativeReference;
  public String extraInfo;
  public CustomFields customFields;
  public Instant createdAt;
  public Instant updatedAt;
  public List<String> accounts;
  public List<String> documents;

  /** One namespace of fields that the caller defines. */
  public record CustomFields(Map<String, Object> collections) {
    static final CustomFields NONE = new CustomFields(Map.of());
  }
}
