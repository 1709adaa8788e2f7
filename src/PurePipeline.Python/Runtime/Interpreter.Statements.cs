using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Statements.</summary>
internal sealed partial class Interpreter
{
    private Flow Execute(Block block, Scope scope)
    {
        foreach (Statement statement in block.Statements)
        {
            Flow flow = Execute(statement, scope);
            if (flow.Kind != FlowKind.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Execute(Statement statement, Scope scope)
    {
        Enter(statement.Span);
        switch (statement)
        {
            case ExpressionStatement expression:
                ExecuteExpression(expression.Value, scope);
                return Flow.Next;
            case Assignment assignment:
                Assign(assignment, scope);
                return Flow.Next;
            case AugmentedAssignment augmented:
                Augment(augmented, scope);
                return Flow.Next;
            case If branch:
                return ExecuteIf(branch, scope);
            case For loop:
                return ExecuteFor(loop, scope);
            case While loop:
                return ExecuteWhile(loop, scope);
            case FunctionDefinition definition:
                Define(definition, scope);
                return Flow.Next;
            case ClassDefinition definition:
                Define(definition, scope);
                return Flow.Next;
            case Return result:
                return new Flow(FlowKind.Return, result.Value is null ? PyNone.Value : EvaluateToKeep(result.Value, scope));
            case Break:
                return new Flow(FlowKind.Break);
            case Continue:
                return new Flow(FlowKind.Continue);
            case Match match:
                return ExecuteMatch(match, scope);
            case Try guarded:
                return ExecuteTry(guarded, scope);
            case With with:
                return ExecuteWith(with, scope);
            default:
                ExecuteSimple(statement, scope);
                return Flow.Next;
        }
    }

    private void ExecuteSimple(Statement statement, Scope scope)
    {
        switch (statement)
        {
            case Pass or Scoping:
                break;
            case Import import:
                ImportModule(import, scope);
                break;
            case ImportFrom import:
                ImportMember(import, scope);
                break;
            case AsyncDefinition definition:
                scope.Set(definition.Name, new UnknownName("async", null).MadeAt(definition.Span));
                break;
            case Assert assert:
                ExecuteAssert(assert, scope);
                break;
            case Raise raise:
                throw RaisedBy(raise, scope);
            case Delete delete:
                foreach (Expression target in delete.Targets)
                {
                    Remove(target, scope);
                }

                break;
            default:
                throw new Refusal("This statement is not supported.");
        }
    }

    private bool Truth(Expression condition, Scope scope)
    {
        object value = Evaluate(condition, scope);
        _place = condition.Span;
        return Sequences.Truth(value);
    }

    private Flow ExecuteIf(If branch, Scope scope)
    {
        object condition = EvaluateToKeep(branch.Condition, scope);
        _place = branch.Condition.Span;
        return condition is UnknownName unknown
            ? PassOver(unknown, branch.Condition, scope, branch.Then, branch.Else)
            : Execute(Sequences.Truth(condition) ? branch.Then : branch.Else, scope);
    }

    private Flow ExecuteFor(For loop, Scope scope)
    {
        object source = EvaluateToKeep(loop.Source, scope);
        _place = loop.Source.Span;
        if (source is UnknownName unknown)
        {
            return PassOver(unknown, loop.Source, scope, loop.Body);
        }

        try
        {
            foreach (object value in Sequences.Iterate(this, source))
            {
                AssignTo(loop.Target, value, scope);
                Flow flow = Execute(loop.Body, scope);
                if (flow.Kind == FlowKind.Return)
                {
                    return flow;
                }

                if (flow.Kind == FlowKind.Break)
                {
                    return Flow.Next;
                }

                _place = loop.Source.Span;
            }
        }
        finally
        {
            Drop(loop.Source, source);
        }

        return Execute(loop.Else, scope);
    }

    private Flow ExecuteWhile(While loop, Scope scope)
    {
        while (Truth(loop.Condition, scope))
        {
            Flow flow = Execute(loop.Body, scope);
            if (flow.Kind == FlowKind.Return)
            {
                return flow;
            }

            if (flow.Kind == FlowKind.Break)
            {
                return Flow.Next;
            }
        }

        return Execute(loop.Else, scope);
    }

    private void ExecuteAssert(Assert assert, Scope scope)
    {
        object condition = EvaluateToKeep(assert.Condition, scope);
        _place = assert.Condition.Span;
        if (condition is not UnknownName && !Sequences.Truth(condition))
        {
            string message = assert.Message is null ? "" : Representation.Str(Evaluate(assert.Message, scope));
            _place = assert.Span;
            throw new PythonError("AssertionError", message);
        }
    }

    private PythonError RaisedBy(Raise raise, Scope scope)
    {
        object value = raise.Value is null ? PyNone.Value : Evaluate(raise.Value, scope);
        _place = raise.Span;
        return raise.Value is null
            ? _handled ?? new PythonError("RuntimeError", "No active exception to reraise")
            : ExceptionTypes.ToError(this, value);
    }

    private void Define(FunctionDefinition definition, Scope scope)
    {
        List<object> decorators = [.. definition.Decorators.Select(d => EvaluateToKeep(d, scope))];
        scope.Set(definition.Code.Name, Decorate(MakeFunction(definition.Code, scope), decorators, definition.Decorators));
    }

    private object Decorate(object defined, List<object> decorators, IReadOnlyList<Expression> places)
    {
        for (int i = decorators.Count - 1; i >= 0; i--)
        {
            _place = places[i].Span;
            defined = decorators[i] is PyCallable decorator ? decorator.Invoke(this, CallArguments.Of(defined))
                : decorators[i] is UnknownName unknown ? unknown.MadeAt(_place)
                : throw PythonError.Type($"'{PyTypes.NameOf(decorators[i])}' object is not callable");
        }

        return defined;
    }

    private PyFunction MakeFunction(FunctionCode code, Scope scope)
    {
        List<Parameter> parameters = [];
        foreach (ParameterSyntax parameter in code.Parameters)
        {
            parameters.Add(new Parameter(parameter.Name, parameter.Kind, parameter.Default is null ? null : EvaluateDefault(parameter.Default, scope)));
        }

        return new PyFunction(code, scope.Closure, new Signature(QualifiedName(code.Name, scope), parameters));
    }

    // Python's __qualname__: outer.<locals>.inner, Class.method.
    private static string QualifiedName(string name, Scope scope) =>
        scope.QualifiedName is { } outer ? $"{outer}.{(scope.IsClass ? "" : "<locals>.")}{name}" : name;
}
