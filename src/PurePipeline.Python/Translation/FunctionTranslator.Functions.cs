using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <summary>Calls of the recipe's own functions: each becomes a method, or goes into its caller's body where it cannot.</summary>
internal sealed partial class FunctionTranslator
{
    private Value CallFunction(PyFunction function, Frame? closure, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        bool isTail = _callsTail;
        bool drains = _drains;
        (_callsTail, _drains) = (false, false);
        List<(string Name, Value Value)> values = Bind(function, positional, keywords);
        if (ConstantOf(function.Code) is { } constant)
        {
            return unit.Wrap(constant);
        }

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
            ListValue? items = null;
            Refusal? unlike = null;
            if (drains && Attempt(() => items = Yielded(function, closure, values), out unlike))
            {
                return items!;
            }

            throw problem ?? unlike ?? unit.Refuse("This generator");
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

    // What a function gives that does nothing else: def name(cls): return "u2net".
    private static object? ConstantOf(Syntax.FunctionCode code) =>
        !code.IsGenerator && code.Body?.Statements.Where(statement => statement is not Syntax.ExpressionStatement { Value: Syntax.Literal }).ToList() is [Syntax.Return { Value: Syntax.Literal { Value: string or long or double or bool } literal }] ? literal.Value : null;

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
}
