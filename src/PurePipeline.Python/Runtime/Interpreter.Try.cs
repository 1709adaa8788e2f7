using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// try statements. They catch what Python would raise; what PurePipeline refuses, and limits of the run, always end the run.
/// </summary>
internal sealed partial class Interpreter
{
    // The exception whose handler runs, for a bare raise.
    private PythonError? _handled;

    // How many try statements around this one catch a failing import.
    private int _importGuards;

    private Flow ExecuteTry(Try statement, Scope scope)
    {
        Flow flow;
        try
        {
            flow = ExecuteGuarded(statement, scope);
        }
        catch (Exception error) when (ToPythonError(error) is not null && statement.Finally.Statements.Count > 0)
        {
            SourceSpan place = _place;
            Flow last = Execute(statement.Finally, scope);
            if (last.Kind != FlowKind.Next)
            {
                return last;
            }

            _place = place;
            throw;
        }

        Flow final = Execute(statement.Finally, scope);
        return final.Kind == FlowKind.Next ? flow : final;
    }

    private Flow ExecuteGuarded(Try statement, Scope scope)
    {
        PythonError? raised = null;
        int guards = _importGuards;
        try
        {
            _importGuards += statement.Handlers.Any(CatchesImports) ? 1 : 0;
            Flow flow = Execute(statement.Body, scope);
            if (flow.Kind != FlowKind.Next)
            {
                return flow;
            }
        }
        catch (Exception error) when (statement.Handlers.Count > 0 && ToPythonError(error) is not null)
        {
            raised = ToPythonError(error);
        }
        finally
        {
            _importGuards = guards;
        }

        return raised is null ? Execute(statement.Else, scope) : Handle(statement, raised, scope);
    }

    // A module that is not there either is what such a recipe is written for.
    private static bool CatchesImports(ExceptHandler handler) => handler.Type switch
    {
        null => true,
        Name name => name.Id is "ImportError" or "ModuleNotFoundError" or "Exception",
        TupleDisplay types => types.Items.Any(type => type is Name { Id: "ImportError" or "ModuleNotFoundError" or "Exception" }),
        _ => false,
    };

    private Flow Handle(Try statement, PythonError raised, Scope scope)
    {
        ExceptHandler handler = HandlerOf(statement, raised, scope) ?? throw raised;
        PythonError? outer = _handled;
        _handled = raised;
        try
        {
            return Execute(handler.Body, scope);
        }
        finally
        {
            _handled = outer;
            if (handler.Name is not null)
            {
                scope.Remove(handler.Name);
            }
        }
    }

    // The first that takes the exception, which then has its name; null if none does.
    private ExceptHandler? HandlerOf(Try statement, PythonError raised, Scope scope)
    {
        SourceSpan place = _place;
        foreach (ExceptHandler handler in statement.Handlers)
        {
            if (handler.Type is null || BuiltinFunctions.IsInstance(ExceptionTypes.ToObject(raised), Evaluate(handler.Type, scope)))
            {
                if (handler.Name is not null)
                {
                    scope.Set(handler.Name, ExceptionTypes.ToObject(raised));
                }

                return handler;
            }
        }

        _place = place;
        return null;
    }

    private static PythonError? ToPythonError(Exception error) => (LibraryErrors.Translate(error, null) ?? error) as PythonError;
}
