using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Calls.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The value of a type hint where it stands.</summary>
    public object EvaluateHint(Expression hint, Scope scope) => Evaluate(hint, scope);

    private object EvaluateCall(Call call, Scope scope)
    {
        object function = EvaluateOrUnknown(call.Function, scope);
        if (function is UnknownName unknown)
        {
            return CallUnknown(unknown, call, scope);
        }

        if (function is not PyCallable callable)
        {
            _place = call.Span;
            throw PythonError.Type($"'{PyTypes.NameOf(function)}' object is not callable");
        }

        CallArguments arguments = EvaluateArguments(callable, call.Arguments, scope);
        _place = call.Span;
        if (UnknownAmong(callable, arguments) is { } made)
        {
            return made;
        }

        if (callable is NativeFunction { FullName: "builtins.locals" })
        {
            return scope.IsModule ? new Libraries.Builtins.ModuleNames(_module) : Libraries.Builtins.ModuleNames.Snapshot(scope);
        }

        object result = callable.Invoke(this, arguments);
        if (callable is NativeFunction { FullName: "builtins.next" or "builtins.any" or "builtins.all" } && call.Arguments is [{ Kind: ArgumentKind.Positional, Value: var only }, ..])
        {
            Drop(only, arguments.Positional[0]);
        }

        _place = call.Span;
        return result;
    }

    private CallArguments EvaluateArguments(PyCallable function, IReadOnlyList<Argument> syntax, Scope scope)
    {
        CallArguments arguments = new();
        bool keeps = function is PyFunction or PyClass or BoundMethod { Function: PyFunction } || s_keeping.Contains(function.FullName) || function.FullName == "list.append" || TakesModels(function.FullName);
        bool asks = function.FullName is "builtins.isinstance" or "builtins.issubclass";
        foreach (Argument argument in syntax)
        {
            object value = keeps ? EvaluateToKeep(argument.Value, scope)
                : asks && arguments.Positional.Count == 1 ? KnownClasses(argument.Value, scope)
                : Evaluate(argument.Value, scope);
            _place = argument.Span;
            switch (argument.Kind)
            {
                case ArgumentKind.Positional:
                    arguments.Positional.Add(value);
                    break;
                case ArgumentKind.Keyword:
                    AddKeyword(function, arguments, argument.Name!, value);
                    break;
                case ArgumentKind.Star when !IsIterable(value):
                    throw PythonError.Type($"{function.FullName}() argument after * must be an iterable, not {PyTypes.NameOf(value)}");
                case ArgumentKind.Star:
                    arguments.Positional.AddRange(Sequences.Iterate(this, value));
                    break;
                default:
                    AddMapping(function, arguments, value);
                    break;
            }
        }

        return arguments;
    }

    private void AddMapping(PyCallable function, CallArguments arguments, object value)
    {
        if (PyInstance.Plain(value) is not PyDict mapping)
        {
            throw PythonError.Type($"{function.FullName}() argument after ** must be a mapping, not {PyTypes.NameOf(value)}");
        }

        foreach ((object key, object item) in mapping.Items)
        {
            Budget.Charge();
            AddKeyword(function, arguments, key as string ?? throw PythonError.Type("keywords must be strings"), item);
        }
    }

    private static void AddKeyword(PyCallable function, CallArguments arguments, string name, object value)
    {
        if (arguments.Keywords.Exists(k => k.Name == name))
        {
            throw PythonError.Type($"{function.FullName}() got multiple values for keyword argument '{name}'");
        }

        arguments.Keywords.Add((name, value));
    }
}
