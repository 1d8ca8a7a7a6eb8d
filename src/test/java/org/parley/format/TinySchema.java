package org.parley.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates plain values (maps, lists, texts, numbers, flags) against the part of JSON Schema 2020-12 that
 * the schemas in scenarios/ use. A keyword outside that part is an error of the test.
 */
public final class TinySchema {
    private static final Set<String> SAID = Set.of("$schema", "title", "description", "$defs");

    private final JsonNode root;

    /** With the root of a schema. */
    public TinySchema(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with a value under {@code #/$defs/name}, or under the root if the name is empty. */
    public List<String> errors(String definition, Object value) {
        JsonNode schema = definition.isEmpty() ? root : root.at("/$defs/" + definition);
        return errors(schema, value, "$");
    }

    private List<String> errors(JsonNode schema, Object value, String at) {
        List<String> errors = new ArrayList<>();
        if (schema.isBoolean()) {
            return schema.asBoolean() ? errors : List.of(at + " must not be there");
        }
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            check(rule.getKey(), rule.getValue(), schema, value, at, errors);
        }
        return errors;
    }

    private void check(String keyword, JsonNode rule, JsonNode schema, Object value, String at, List<String> errors) {
        switch (keyword) {
            case "$ref" -> errors.addAll(errors(root.at(rule.asText().substring(1)), value, at));
            case "type" -> {
                boolean fits = false;
                for (JsonNode type : rule.isArray() ? rule : List.of(rule)) {
                    fits |= isA(type.asText(), value);
                }
                if (!fits) {
                    errors.add(at + " is " + value + ", not " + rule);
                }
            }
            case "enum" -> {
                boolean found = false;
                for (JsonNode allowed : rule) {
                    found |= same(allowed, value);
                }
                if (!found) {
                    errors.add(at + " is " + value + ", none of " + rule);
                }
            }
            case "anyOf" -> {
                List<String> all = new ArrayList<>();
                boolean fits = false;
                for (JsonNode choice : rule) {
                    List<String> wrong = errors(choice, value, at);
                    fits |= wrong.isEmpty();
                    all.addAll(wrong);
                }
                if (!fits) {
                    errors.addAll(all);
                }
            }
            case "oneOf" -> {
                int fit = 0;
                for (JsonNode choice : rule) {
                    fit += errors(choice, value, at).isEmpty() ? 1 : 0;
                }
                if (fit != 1) {
                    errors.add(at + " fits " + fit + " of " + rule + ", not one");
                }
            }
            case "allOf" -> rule.forEach(part -> errors.addAll(errors(part, value, at)));
            case "minProperties" -> {
                if (value instanceof Map<?, ?> map && map.size() < rule.asInt()) {
                    errors.add(at + " has " + map.size() + " keys; allowed " + rule + " or more");
                }
            }
            case "pattern" -> {
                if (value instanceof String text
                        && !Pattern.compile(rule.asText()).matcher(text).find()) {
                    errors.add(at + " is " + value + ", not like " + rule);
                }
            }
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> {
                if (value instanceof Number number && !within(keyword, number.doubleValue(), rule.asDouble())) {
                    errors.add(at + " is " + value + ", " + keyword + " " + rule);
                }
            }
            case "minItems" -> count(value, rule.asInt(), Integer.MAX_VALUE, at, errors);
            case "maxItems" -> count(value, 0, rule.asInt(), at, errors);
            case "items" -> {
                if (value instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        errors.addAll(errors(rule, list.get(i), at + "[" + i + "]"));
                    }
                }
            }
            case "required" -> {
                if (value instanceof Map<?, ?> map) {
                    rule.forEach(key -> {
                        if (!map.containsKey(key.asText())) {
                            errors.add(at + " has no " + key.asText());
                        }
                    });
                }
            }
            case "properties" -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((key, entry) -> {
                        if (rule.has(key.toString())) {
                            errors.addAll(errors(rule.get(key.toString()), entry, at + "." + key));
                        }
                    });
                }
            }
            case "additionalProperties" -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((key, entry) -> {
                        if (schema.has("properties") && schema.get("properties").has(key.toString())) {
                            return;
                        }
                        if (rule.isBoolean() && !rule.asBoolean()) {
                            errors.add(at + " has the unknown key " + key);
                        } else if (rule.isObject()) {
                            errors.addAll(errors(rule, entry, at + "." + key));
                        }
                    });
                }
            }
            default -> {
                if (!SAID.contains(keyword)) {
                    throw new IllegalStateException("the keyword " + keyword + " is not checked here");
                }
            }
        }
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue());
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> throw new IllegalStateException("the type " + type + " is not checked here");
        };
    }

    private static boolean same(JsonNode allowed, Object value) {
        if (allowed.isBoolean()) {
            return value instanceof Boolean flag && flag == allowed.asBoolean();
        }
        return allowed.isTextual() && allowed.asText().equals(value);
    }

    private static boolean within(String keyword, double number, double bound) {
        return switch (keyword) {
            case "minimum" -> number >= bound;
            case "maximum" -> number <= bound;
            case "exclusiveMinimum" -> number > bound;
            default -> number < bound;
        };
    }

    private static void count(Object value, int least, int most, String at, List<String> errors) {
        if (value instanceof List<?> list && (list.size() < least || list.size() > most)) {
            errors.add(at + " has " + list.size() + " items; allowed " + least + " … " + most);
        }
    }
}
