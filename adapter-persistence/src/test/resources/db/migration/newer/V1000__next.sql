CREATE TABLE of_the_next_version (id BIGINT PRIMARY KEY);
