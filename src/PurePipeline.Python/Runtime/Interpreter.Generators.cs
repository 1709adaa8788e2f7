using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// Generators: the body goes on to its next <c>yield</c> when a value is asked for. Statements that have a yield inside are walked here, so
/// that they can stop in the middle; all others are executed as everywhere.
/// </summary>
internal sealed partial class Interpreter
{
    private PyGenerator Generator(PyFunction function, object[] values)
    {
        GeneratorState state = new();
        return new PyGenerator(Generate(function, values, state), state);
    }

    // The interpreter counts no references: what is made for one loop or one call alone is dropped behind it, and ends as in CPython.
    private static void Drop(Expression maker, object made)
    {
        if (maker is Call && made is PyGenerator generator)
        {
            generator.Close();
        }
    }

    private IEnumerable<object> Generate(PyFunction function, object[] values, GeneratorState state)
    {
        Scope scope = ScopeOf(function, values);
        using IEnumerator<object> body = Yields(function.Code.Body!, scope, state).GetEnumerator();
        while (Resume(function, values, body))
        {
            yield return body.Current;
        }
    }

    private bool Resume(PyFunction function, object[] values, IEnumerator<object> body)
    {
        Enter(function, values);
        try
        {
            return body.MoveNext();
        }
        finally
        {
            _calls.Pop();
        }
    }

    private IEnumerable<object> Yields(Block block, Scope scope, GeneratorState state)
    {
        foreach (Statement statement in block.Statements)
        {
            foreach (object value in Yields(statement, scope, state))
            {
                yield return value;
            }

            if (state.Ends)
            {
                yield break;
            }
        }
    }

    private IEnumerable<object> Yields(Statement statement, Scope scope, GeneratorState state)
    {
        if (!statement.Yields)
        {
            state.Flow = Execute(statement, scope);
            return [];
        }

        switch (statement)
        {
            case Yield yielded:
                return Values(yielded, scope, state);
            case If branch:
                Enter(statement.Span);
                return Yields(Truth(branch.Condition, scope) ? branch.Then : branch.Else, scope, state);
            case For loop:
                return YieldsOfFor(loop, scope, state);
            case While loop:
                return YieldsOfWhile(loop, scope, state);
            case Try guarded:
                return YieldsOfTry(guarded, scope, state);
            case Match match:
                Enter(statement.Span);
                return Chosen(match, scope) is { } chosen ? Yields(chosen, scope, state) : [];
            default:
                return YieldsOfWith((With)statement, scope, state);
        }
    }

    private IEnumerable<object> Values(Yield statement, Scope scope, GeneratorState state)
    {
        Enter(statement.Span);
        object value = statement.Value is null ? PyNone.Value : Evaluate(statement.Value, scope);
        object given = PyNone.Value;
        if (value is PyGenerator inner && statement.All)
        {
            foreach (object item in Delegated(inner, state))
            {
                yield return item;
            }

            given = inner.Result;
        }
        else
        {
            foreach (object item in statement.All ? Sequences.Iterate(this, value) : [value])
            {
                yield return item;
                given = state.Receive();
            }

            given = statement.All ? PyNone.Value : given;
        }

        foreach (Expression target in statement.Targets)
        {
            AssignTo(target, given, scope);
        }
    }

    // What is sent to a generator that delegates, or thrown into it, is for the one that it delegates to.
    private IEnumerable<object> Delegated(PyGenerator inner, GeneratorState state)
    {
        for (bool goesOn = inner.TryNext(out object item); goesOn;)
        {
            Budget.Charge();
            yield return item;
            (object sent, PythonError? thrown) = (state.Sent, state.Thrown);
            if (thrown?.Kind == "GeneratorExit")
            {
                inner.Close();
                throw thrown;
            }

            (state.Sent, state.Thrown) = (PyNone.Value, null);
            goesOn = inner.TryResume(sent, thrown, out item);
        }
    }

    private IEnumerable<object> YieldsOfFor(For loop, Scope scope, GeneratorState state)
    {
        Enter(loop.Span);
        object source = Evaluate(loop.Source, scope);
        _place = loop.Source.Span;
        try
        {
            foreach (object item in Sequences.Iterate(this, source))
            {
                AssignTo(loop.Target, item, scope);
                foreach (object value in Yields(loop.Body, scope, state))
                {
                    yield return value;
                }

                if (Leaves(state))
                {
                    yield break;
                }
            }
        }
        finally
        {
            Drop(loop.Source, source);
        }

        foreach (object value in Yields(loop.Else, scope, state))
        {
            yield return value;
        }
    }

    private IEnumerable<object> YieldsOfWhile(While loop, Scope scope, GeneratorState state)
    {
        Enter(loop.Span);
        while (Truth(loop.Condition, scope))
        {
            foreach (object value in Yields(loop.Body, scope, state))
            {
                yield return value;
            }

            if (Leaves(state))
            {
                yield break;
            }
        }

        foreach (object value in Yields(loop.Else, scope, state))
        {
            yield return value;
        }
    }

    // Whether a loop's body has ended the loop: by break, which ends there, or by return.
    private static bool Leaves(GeneratorState state)
    {
        FlowKind kind = state.Flow.Kind;
        state.Flow = kind == FlowKind.Return ? state.Flow : Flow.Next;
        return kind is FlowKind.Break or FlowKind.Return;
    }

    private IEnumerable<object> YieldsOfTry(Try statement, Scope scope, GeneratorState state)
    {
        Enter(statement.Span);
        PythonError? raised = null;
        using IEnumerator<object> body = Yields(statement.Body, scope, state).GetEnumerator();
        while (MovesNext(body, _handled, ref raised))
        {
            yield return body.Current;
        }

        PythonError? handled = raised;
        ExceptHandler? handler = raised is null ? null : HandlerOf(statement, raised, scope);
        Block? after = raised is not null ? handler?.Body : state.Ends ? null : statement.Else;
        if (after is not null)
        {
            raised = null;
            using IEnumerator<object> rest = Yields(after, scope, state).GetEnumerator();
            while (MovesNext(rest, handled ?? _handled, ref raised))
            {
                yield return rest.Current;
            }
        }

        if (handler?.Name is { } name)
        {
            scope.Remove(name);
        }

        Flow last = Execute(statement.Finally, scope);
        state.Flow = last.Kind == FlowKind.Next ? state.Flow : last;
        if (raised is not null && last.Kind == FlowKind.Next)
        {
            throw raised;
        }
    }

    private IEnumerable<object> YieldsOfWith(With with, Scope scope, GeneratorState state)
    {
        Enter(with.Span);
        object context = Evaluate(with.Context, scope);
        _place = with.Context.Span;
        object entered = EnterContext(context);
        if (with.Target is not null)
        {
            AssignTo(with.Target, entered, scope);
        }

        PythonError? raised = null;
        using IEnumerator<object> body = Yields(with.Body, scope, state).GetEnumerator();
        while (MovesNext(body, _handled, ref raised))
        {
            yield return body.Current;
        }

        ExitContext(context, raised);
    }

    private bool MovesNext(IEnumerator<object> body, PythonError? handled, ref PythonError? raised)
    {
        PythonError? outer = _handled;
        _handled = handled;
        try
        {
            return body.MoveNext();
        }
        catch (Exception error) when (ToPythonError(error) is not null)
        {
            raised = ToPythonError(error);
            return false;
        }
        finally
        {
            _handled = outer;
        }
    }
}
