using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>with statements.</summary>
internal sealed partial class Interpreter
{
    private Flow ExecuteWith(With with, Scope scope)
    {
        object context = Evaluate(with.Context, scope);
        _place = with.Context.Span;
        return context switch
        {
            // The libraries' contexts change nothing here: torch.no_grad(), Image.open(path) as img.
            IContext entered => ExecuteWithin(with, entered.Enter(), scope),
            PyInstance instance when instance.Method("__enter__") is { } enter && instance.Method("__exit__") is { } exit =>
                ExecuteBetween(with, enter, exit, scope),
            _ => throw PythonError.Type($"'{PyTypes.NameOf(context)}' object does not support the context manager protocol"),
        };
    }

    private Flow ExecuteWithin(With with, object entered, Scope scope)
    {
        if (with.Target is not null)
        {
            AssignTo(with.Target, entered, scope);
        }

        return Execute(with.Body, scope);
    }

    // A context of the recipe's own: __exit__ is told of an exception, and ends it by returning something true.
    private Flow ExecuteBetween(With with, PyCallable enter, PyCallable exit, Scope scope)
    {
        object entered = enter.Invoke(this, new CallArguments());
        Flow flow = Flow.Next;
        PythonError? raised = null;
        try
        {
            flow = ExecuteWithin(with, entered, scope);
        }
        catch (Exception error) when (ToPythonError(error) is not null)
        {
            raised = ToPythonError(error);
        }

        if (raised is null)
        {
            exit.Invoke(this, CallArguments.Of(PyNone.Value, PyNone.Value, PyNone.Value));
            return flow;
        }

        SourceSpan place = _place;
        PyException exception = ExceptionTypes.ToObject(raised);
        if (Sequences.Truth(exit.Invoke(this, CallArguments.Of(exception.Type, exception, PyNone.Value))))
        {
            return Flow.Next;
        }

        _place = place;
        throw raised;
    }
}
