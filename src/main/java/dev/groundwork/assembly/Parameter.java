package dev.groundwork.assembly;

/** A parameter as a template declares it. */
public record Parameter(String name, String type, Value byDefault, boolean noEcho) {

    boolean isList() {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    boolean isReadFromSsm() {
        return type.startsWith("AWS::SSM::Parameter::Value");
    }
}
