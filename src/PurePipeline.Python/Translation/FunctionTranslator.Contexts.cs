using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>with: what a context of the recipe's own does goes around the body.</summary>
internal sealed partial class FunctionTranslator
{
    // What stands where the generator of a context yields: the body of its with.
    private Action<Value>? _onYield;

    private void ExecuteWith(With with)
    {
        if (with.Context is Call call && ContextManagerOf(call) is var (generator, self))
        {
            Surround(generator, Bind(generator, [.. self, .. Positional(call)], Keywords(call)), with);
            return;
        }

        Value context = Evaluate(with.Context);
        bool isOwn = context is InstanceValue { Contents: null } or Known { Python: PyInstance { Value: null } } && Attribute(context, "__enter__") is not null;
        Value entered = isOwn ? Call(Attribute(context, "__enter__"), [], []) : context;
        if (with.Target is not null)
        {
            AssignTo(with.Target, entered);
        }

        Execute(with.Body);
        if (isOwn)
        {
            Leave(context);
        }
    }

    // What the body raises ends the run, as long as __exit__ does not end the exception.
    private void Leave(Value context)
    {
        if (_isDone || method.Writer.EndsInJump)
        {
            throw unit.Refuse("Leaving a context by return");
        }

        if (Call(Attribute(context, "__exit__"), [Known.None, Known.None, Known.None], []).Constant is not { } ends || Sequences.Truth(ends))
        {
            throw unit.Refuse("An __exit__ that ends an exception");
        }
    }

    private (PyFunction Generator, Value[] Self)? ContextManagerOf(Call call) => Evaluate(call.Function) switch
    {
        Known { Python: ContextLibModule.ContextManagerFunction { Function: PyFunction generator } } => (generator, []),
        MethodValue { Self: var self, Function: ContextLibModule.ContextManagerFunction { Function: PyFunction generator } } => (generator, [self]),
        _ => null,
    };

    private void Surround(PyFunction generator, List<(string Name, Value Value)> values, With with)
    {
        RequireStack();
        int region = method.Region;
        bool hasYielded = false;
        FunctionTranslator around = Inlined(generator, null, values);
        around._onYield = value =>
        {
            hasYielded = !hasYielded && method.Region == region ? true : throw unit.Refuse("A context that yields more than once, or within an if or a loop,");
            int held = _held.Count;
            _held.AddRange(around.Frame.Variables.Values);
            if (with.Target is not null)
            {
                AssignTo(with.Target, value);
            }

            Execute(with.Body);
            _held.RemoveRange(held, _held.Count - held);
        };
        around.Body(generator.Code.Body!);
        _ = hasYielded ? true : throw unit.Refuse("A context that does not yield");
    }

    private void ExecuteYieldOfContext(Yield statement)
    {
        _onYield!(statement.Value is null ? Known.None : Evaluate(statement.Value));
    }

    // What follows the yield comes behind the body in any case; what the body raises ends the run, unless the recipe catches it.
    private void ExecuteTryOfContext(Try statement)
    {
        if (!statement.Handlers.All(handler => OnlyRaises(handler.Body)) || method.IsTrying)
        {
            throw unit.Refuse("A context that handles exceptions");
        }

        Execute(statement.Body);
        Execute(statement.Else);
        if (method.Writer.EndsInJump && !statement.Finally.Statements.All(IsSilent))
        {
            throw unit.Refuse("Leaving a context by return");
        }

        Execute(statement.Finally);
    }

    private bool IsSilent(Statement statement) => statement is Pass or ExpressionStatement { Value: Literal }
        || (statement is ExpressionStatement { Value: Call call } && Evaluate(call.Function).Constant is PyCallable { FullName: var name } && Rows.BuiltinRows.IsSilent(name));
}
