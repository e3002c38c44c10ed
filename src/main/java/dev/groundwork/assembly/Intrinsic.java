package dev.groundwork.assembly;

import java.util.Map;
import java.util.Optional;

/** A function of CloudFormation's: from its argument as written to a value, or {@link UnresolvedException}. */
@FunctionalInterface
interface Intrinsic {

    String REF = "Ref";
    String IF = "Fn::If";
    String LOOP = "Fn::ForEach";

    Map<String, Intrinsic> ALL = Map.ofEntries(
            Map.entry(REF, Lookups::ref),
            Map.entry("Fn::GetAtt", Lookups::attribute),
            Map.entry("Fn::FindInMap", Lookups::mapped),
            Map.entry("Fn::ImportValue", Imports::exported),
            Map.entry("Fn::GetStackOutput", Imports::output),
            Map.entry(IF, Conditions::choose),
            Map.entry("Fn::Equals", Conditions::equal),
            Map.entry("Fn::And", Conditions::all),
            Map.entry("Fn::Or", Conditions::any),
            Map.entry("Fn::Not", Conditions::not),
            Map.entry("Fn::Join", Texts::join),
            Map.entry("Fn::Sub", Texts::substitute),
            Map.entry("Fn::Split", Texts::split),
            Map.entry("Fn::Base64", Texts::base64),
            Map.entry("Fn::ToJsonString", Texts::json),
            Map.entry("Fn::Select", Lists::select),
            Map.entry("Fn::Length", Lists::length),
            Map.entry("Fn::GetAZs", Lists::zones),
            Map.entry("Fn::Cidr", Lists::blocks),
            Map.entry("Fn::Transform", Intrinsic::macro));

    Value apply(Resolver resolver, Value argument, Trail trail);

    /** A call as it is written: an object with the function's name as its only key. */
    record Call(String name, Value argument) {

        static Optional<Call> in(Value value) {
            if (value instanceof Value.Fields object && object.fields().size() == 1) {
                var only = object.fields().entrySet().iterator().next();
                if (only.getKey().equals(REF) || only.getKey().startsWith("Fn::")) {
                    return Optional.of(new Call(only.getKey(), only.getValue()));
                }
            }
            return Optional.empty();
        }
    }

    /** What is at a key that an object does not have: nothing, unless a macro or loop may still add it. */
    static Value unwritten(Value.Fields object) {
        for (var key : object.fields().keySet()) {
            if (key.startsWith("Fn::")) {
                return rewritten(key);
            }
        }
        return Value.absent();
    }

    static Unresolved rewritten(String function) {
        return new Unresolved(Reason.MACRO, function + " rewrites this part of the template at deployment");
    }

    private static Value macro(Resolver resolver, Value argument, Trail trail) {
        return rewritten("Fn::Transform");
    }
}
