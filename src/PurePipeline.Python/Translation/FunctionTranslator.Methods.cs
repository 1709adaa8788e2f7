using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <content>The C# method that a function becomes for the types of its arguments.</content>
internal sealed partial class FunctionTranslator
{
    private bool TryMethod(
        string name, List<(string Name, Value Value)> known, List<(string Name, Value Value)> parameters, PyFunction? function, Action<FunctionTranslator> body, string prefix, out Value result, bool returnsRecords = false)
    {
        Code[] arguments = [.. parameters.Select(p => Materialize(p.Value)!)];
        string key = $"{prefix}({string.Join(", ", arguments.Select(a => Describe(a.Type)))})";
        if (unit.Writing.TryGetValue(key, out (string Name, MethodScope Scope, StaticType? Assumed) own))
        {
            // A call of the method by itself: its result is what it has returned so far.
            StaticType assumed = own.Scope.Result ?? throw unit.Refuse("A function that calls itself before it returns anything");
            unit.Writing[key] = own with { Assumed = assumed };
            result = Whole(new Code($"{own.Name}({string.Join(", ", arguments.Select(unit.Kept))}{MethodScope.OwnVersions})", assumed));
            return true;
        }

        if (unit.FindMethod(key) is not { } translated)
        {
            Action back = unit.Remember();
            try
            {
                translated = Same(WriteMethod(name, known, [.. parameters.Select((p, i) => (p.Name, arguments[i].Type))], function, body, returnsRecords, key));
                unit.AddMethod(key, translated);
            }
            catch (NoTypeException)
            {
                back();
                result = Known.None;
                return false;
            }
            catch (Exception failed) when (failed is Refusal or PythonError)
            {
                unit.PlaceOf(failed);
                back();
                throw;
            }
        }

        if (translated.ChangesItems && parameters.Exists(p => p.Value is ListValue))
        {
            throw unit.Refuse("Passing this list to a function that changes one");
        }

        method.ChangesItems |= translated.ChangesItems;
        parameters.ForEach(p => Give(p.Value));
        translated.Looks.ToList().ForEach(i => method.Touch(arguments[i], isCertain: true));
        IEnumerable<string> texts = arguments.Select(unit.Kept).Concat(translated.UsesVersions ? [method.Versions()] : []);
        string call = $"{translated.Name}({string.Join(", ", texts)})";
        if (translated.Result is not { } type)
        {
            method.Writer.Write($"{call};");
            result = Known.None;
            Forget(function, parameters, arguments);
            return true;
        }

        result = Whole(new Code(call, type));
        Forget(function, parameters, arguments);
        return true;
    }

    // What was known of arrays that the function changes.
    private void Forget(PyFunction? function, List<(string Name, Value Value)> parameters, Code[] arguments)
    {
        foreach (((string name, Value value), Code argument) in parameters.Zip(arguments))
        {
            if (function is not null && value.Constant is Libraries.NumPy.ArrayObject && unit.Foresight.ChangedParameters.Contains((function.FullName, name)))
            {
                Changed(argument);
            }
        }
    }

    // What is known of the arguments' values made no difference: one method serves both.
    private TranslatedMethod Same(TranslatedMethod made) => unit.Methods.FirstOrDefault(other => other.Name != made.Name && other.UsesVersions == made.UsesVersions
        && other.Result?.Name == made.Result?.Name && other.Text == made.Text.Replace($" {made.Name}(", $" {other.Name}(", StringComparison.Ordinal)) is { } same
        ? made with { Name = same.Name, Text = "" } : made;

    private static string Describe(StaticType type) => $"{type.Name}{(type.IsPositive ? "+1" : type.IsNonNegative ? "+" : "")}{(type.IsStrong ? "!" : "")}{(type.IsMixed ? "?" : "")}{type.Elements}{type.Rank}{type.Mode}{(type.IsFile ? "file" : "")}"
        + (type.Items.Count > 0 ? $"<{string.Join(",", type.Items.Select(Describe))}>" : "");

    private TranslatedMethod WriteMethod(
        string name, List<(string Name, Value Value)> known, List<(string Name, StaticType Type)> parameters, PyFunction? function, Action<FunctionTranslator> body, bool returnsRecords, string key)
    {
        MethodScope scope = new(unit) { ReturnsRecords = returnsRecords };
        Frame own = new(function, null);
        string member = unit.NewMember(name);
        List<string> declared = [];
        foreach ((string parameter, StaticType type) in parameters)
        {
            UseType(type);
            string local = scope.NewLocal(CSharpNames.Camel(parameter));
            scope.Assignable.Add(local);
            scope.Parameters.Add(local);
            declared.Add($"{type.Name} {local}");
            own.Variables[parameter] = Whole(new Code(local, type));
        }

        foreach ((string parameter, Value value) in known)
        {
            own.Variables[parameter] = Detached(value);
        }

        unit.Depth++;
        FunctionTranslator translator = new(unit, scope, own, isInline: false);
        translator.HoldParameters();
        unit.Writing[key] = (member, scope, null);
        try
        {
            body(translator);
            _ = unit.Writing[key].Assumed is { } assumed && (scope.Result is null || !scope.Result.Equals(assumed)) ? throw unit.Refuse("A function that calls itself, with results of several types,") : true;
        }
        finally
        {
            unit.Writing.Remove(key);
        }

        unit.Depth--;
        if (scope.Result is not null && (scope.ReturnsNothing || (!scope.Writer.EndsInJump && !translator._isDone && function?.Code.IsGenerator != true)))
        {
            throw unit.Refuse($"{name}(), which gives a value in some runs and None in others,");
        }

        bool generator = function?.Code.IsGenerator == true;
        string result = scope.Result is null ? "void" : generator ? $"IEnumerable<{scope.Result.Name}>" : scope.Result.Name;
        if (scope.UsesVersions)
        {
            declared.Add("ReferenceVersions versions");
        }

        string text = MethodText.Of(unit, function?.Code, $"private static {result} {member}({string.Join(", ", declared)})", scope).Replace(MethodScope.OwnVersions, scope.UsesVersions ? ", versions" : "", StringComparison.Ordinal);
        return new TranslatedMethod(member, text, generator ? new StaticType(TypeKind.List, result) { Items = [scope.Result!] } : scope.Result, scope.UsesVersions,
            [.. Enumerable.Range(0, parameters.Count).Where(i => scope.Looks.Contains((CSharpNames.Camel(parameters[i].Name), scope.EntryRegion, true)))], scope.ChangesItems);
    }
}
