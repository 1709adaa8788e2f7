using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>with statements.</summary>
internal sealed partial class Interpreter
{
    private Flow ExecuteWith(With with, Scope scope)
    {
        object context = EvaluateToKeep(with.Context, scope);
        _place = with.Context.Span;
        object entered = EnterContext(context);
        Flow flow = Flow.Next;
        PythonError? raised = null;
        try
        {
            if (with.Target is not null)
            {
                AssignTo(with.Target, entered, scope);
            }

            flow = Execute(with.Body, scope);
        }
        catch (Exception error) when (context is not IContext or IExitedContext && ToPythonError(error) is not null)
        {
            raised = ToPythonError(error);
        }

        ExitContext(context, raised);
        return flow;
    }

    // The libraries' contexts change nothing here: torch.no_grad(), Image.open(path) as img.
    private object EnterContext(object context) => context switch
    {
        IContext entered => entered.Enter(),
        UnknownName { Made: not null } => context,
        PyInstance instance when instance.Method("__enter__") is { } enter && instance.Method("__exit__") is not null => enter.Invoke(this, new CallArguments()),
        _ => throw PythonError.Type($"'{PyTypes.NameOf(context)}' object does not support the context manager protocol"),
    };

    // A context of the recipe's own: __exit__ is told of an exception, and ends it by returning something true.
    private void ExitContext(object context, PythonError? raised)
    {
        SourceSpan place = _place;
        if (context is PyInstance instance)
        {
            PyException? exception = raised is null ? null : ExceptionTypes.ToObject(raised);
            object ends = instance.Method("__exit__")!.Invoke(this, exception is null
                ? CallArguments.Of(PyNone.Value, PyNone.Value, PyNone.Value)
                : CallArguments.Of(exception.Type, exception, PyNone.Value));
            raised = Sequences.Truth(ends) ? null : raised;
        }
        else if (context is IExitedContext left && left.Exit(raised))
        {
            raised = null;
        }

        if (raised is not null)
        {
            _place = place;
            throw raised;
        }
    }
}
