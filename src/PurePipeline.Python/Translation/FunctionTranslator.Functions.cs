using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <summary>Calls of the recipe's own functions: each becomes a method, or goes into its caller's body where it cannot.</summary>
internal sealed partial class FunctionTranslator
{
    private Value CallFunction(PyFunction function, Frame? closure, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        bool isTail = _callsTail;
        _callsTail = false;
        List<(string Name, Value Value)> values = Bind(function, positional, keywords);
        Refusal? problem = null;
        if (unit.StartOfTry == (method, method.Writer.Count) && function.Code.Body is { } alone && alone.Statements.All(statement => statement is Syntax.Raise) && values.All(v => v.Value.Constant is not null))
        {
            // What the try's handler is for is certain.
            function.Invoke(unit.Run, Constants(positional, keywords));
        }

        bool isMethod = function.Code.Body is not null && closure is null && values.All(v => IsPassed(v) || (function.Code.IsGenerator && TypeOf(v.Value) is { Kind: TypeKind.Record }));
        if (isMethod && CallMethod(function, values, isTail, ref problem) is { } result)
        {
            return result;
        }

        if (function.Code.IsGenerator && closure is null && values.All(v => v.Value.Constant is not null))
        {
            return new ListValue([.. Sequences.ToList(unit.Run, function.Invoke(unit.Run, Constants(positional, keywords))).Select(Lifted)]) { Region = method.Region, IsIterator = true };
        }

        if (function.Code.IsGenerator)
        {
            throw problem ?? unit.Refuse("This generator");
        }

        Action[] back = [method.Remember(), .. Frames().Select(f => f.Remember())];
        try
        {
            return Inline(function, closure, values, isTail);
        }
        catch (Refusal refusal) when (isMethod || problem is not null)
        {
            // What cannot go into the caller's body may return a record instead.
            problem ??= unit.Failed(refusal);
            Refusal? ignored = null;
            back.ToList().ForEach(undo => undo());
            return isMethod && CallMethod(function, values, isTail, ref ignored, returnsRecords: true) is { } record ? record : throw problem;
        }
    }

    // The function as a method of its own: with as many parameters as can be, else with what is known in its body; null if neither is one.
    private Value? CallMethod(PyFunction function, List<(string Name, Value Value)> values, bool isTail, ref Refusal? problem, bool returnsRecords = false)
    {
        foreach (bool general in (bool[])[true, false])
        {
            List<(string, Value)> parameters = [.. values.Where(v => IsParameter(v, general, function))];
            List<(string, Value)> known = [.. values.Where(v => !IsParameter(v, general, function))];
            if (!general && parameters.Count == values.Count(v => IsParameter(v, true, function)))
            {
                break;
            }

            try
            {
                foreach ((_, Value argument) in parameters)
                {
                    method.Touch(argument, isCertain: false);
                }

                if (TryMethod(MethodName(function), known, parameters, function, Whole, (isTail ? "result " : "") + Key(function, known), out Value result, returnsRecords))
                {
                    return result;
                }
            }
            catch (Exception failed) when (failed is Refusal or PythonError)
            {
                problem = unit.Failed(failed);
            }
        }

        return null;

        void Whole(FunctionTranslator translator)
        {
            translator.IsTail = isTail;
            translator.Body(function.Code.Body!);
        }
    }

    private static string MethodName(PyFunction function) => function.Code.Name is "__call__" or "forward" && function.Owner is { } owner ? CSharpNames.Pascal(owner.Name)
        : function.Owner is { } type ? CSharpNames.Pascal(type.Name) + CSharpNames.Pascal(function.Code.Name)
        : CSharpNames.Pascal(function.Code.Name);

    private static string Key(PyFunction function, List<(string Name, Value Value)> known) =>
        $"{function.FullName}@{function.Code.Span.Start}({string.Join(", ", known.Select(k => $"{k.Name}={Fingerprint(k.Value)}"))})";

    private static string Fingerprint(Value value) => value.Constant switch
    {
        null or PyCallable or PyInstance => $"#{System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Constant ?? value)}",
        var constant => Representation.Repr(constant),
    };

    private static bool IsPassed((string Name, Value Value) argument) => (argument.Value.Constant is not null && argument.Value is not ListValue { IsIterator: true }) || argument.Value is InstanceValue { IsConstant: true }
        || (argument.Value is Code or TupleValue or ListValue { IsIterator: false } or ListLocal or DictLocal or SetLocal or InstanceValue { Source: not null } or DictValue { Source: not null } && !HasRecord(argument.Value) && TypeOf(argument.Value) is not null);

    private bool IsParameter((string Name, Value Value) argument, bool general, PyFunction function) => IsParameter(argument.Value, general, function.Code.IsGenerator) || unit.Foresight.ChangedParameters.Contains((function.FullName, argument.Name));

    /// <summary>Whether an argument becomes a parameter; the others are known in the body.</summary>
    private static bool IsParameter(Value value, bool general, bool isGenerator) => value.Constant is null ? value is not InstanceValue { Source: null } || (isGenerator && value is InstanceValue { IsConstant: false })
        : general && (value is Code { Type.IsNumber: true, Constant: long or double } || (value is TupleValue { Items: { Count: 2 or 3 or 4 } items } && items.All(item => item.Constant is long)));

    private List<(string Name, Value Value)> Bind(PyFunction function, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        CallArguments arguments = new();
        arguments.Positional.AddRange(positional);
        arguments.Keywords.AddRange(keywords.Select(keyword => (keyword.Name, (object)keyword.Value)));
        object[] bound = function.Signature.Bind(arguments);
        return [.. function.Code.Parameters.Select((parameter, i) => (parameter.Name, bound[i] is PyDict rest ? Rest(rest) : Lifted(bound[i])))];

        DictValue Rest(PyDict dict)
        {
            DictValue made = new() { Region = method.Region };
            foreach ((object key, object value) in dict.Items)
            {
                made.Items[key] = unit.Wrap(value);
            }

            return made;
        }
    }

    /// <summary>A Python object as a value: arrays become C#'s.</summary>
    private Value Lifted(object value) => value is IArrayValue and (Libraries.NumPy.ArrayObject or Libraries.Torch.TensorObject) ? Folded(value) : unit.Wrap(value);

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

    // A constant in another method: not by the name of a local, and not to be changed there.
    private Value Detached(Value value) => value switch
    {
        Code { Constant: IArrayValue array } code => code.IsShared ? code : Folded(array),
        Code { Constant: { } constant } code => unit.Fields.Any(member => member.Contains($" {code.Text} =", StringComparison.Ordinal)) ? code : unit.Wrap(constant),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select(Detached)]),
        ListValue list => new ListValue([.. list.Items.Select(Detached)]) { Region = -1 },
        DictValue dict => Copy(dict),
        InstanceValue instance => Copy(instance),
        _ => value,
    };

    private DictValue Copy(DictValue dict)
    {
        DictValue copy = new() { Region = -1 };
        foreach ((object key, Value value) in dict.Items)
        {
            copy.Items[key] = Detached(value);
        }

        return copy;
    }

    private InstanceValue Copy(InstanceValue instance)
    {
        InstanceValue copy = new(instance.Type) { Region = -1, Contents = instance.Contents is { } contents ? Detached(contents) : null, IsItsOwnDict = instance.IsItsOwnDict };
        foreach ((string name, Value value) in instance.Fields)
        {
            copy.Fields[name] = Detached(value);
        }

        return copy;
    }

    private Value Inline(PyFunction function, Frame? closure, List<(string Name, Value Value)> values, bool isTail = false)
    {
        RequireStack();
        unit.Depth++;
        FunctionTranslator translator = Inlined(function, closure, values);
        translator.IsTail = isTail;
        if (function.Code.Result is { } expression)
        {
            Value value = translator.Evaluate(expression);
            unit.Depth--;
            return value;
        }

        if (translator.Structured(function.Code.Body!) is { } structured)
        {
            translator.Body(structured);
            unit.Depth--;
            return translator._isDone ? translator.Returned : translator.Lookup(ReturnedName);
        }

        translator.Body(function.Code.Body!);
        unit.Depth--;
        return translator.Returned;
    }

    private FunctionTranslator Inlined(PyFunction function, Frame? closure, List<(string Name, Value Value)> values)
    {
        Frame own = new(function, closure);
        foreach ((string name, Value value) in values)
        {
            own.Variables[name] = value is Code { Constant: null } code ? Frozen(code, name) : value;
        }

        FunctionTranslator translator = new(unit, method, own, isInline: true);
        translator._held.AddRange(_held);
        translator._held.AddRange(Frames().SelectMany(f => f.Variables.Values));
        translator.HoldParameters();
        return translator;
    }
}
