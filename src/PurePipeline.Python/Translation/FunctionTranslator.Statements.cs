using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Statements.</summary>
internal sealed partial class FunctionTranslator
{
    /// <summary>Whether nothing is done with what the statement's call gives.</summary>
    public bool DiscardsResult { get; private set; }

    private bool _isDone;
    private int _lastLine;

    /// <summary>Translates a function's whole body.</summary>
    public void Body(Block block)
    {
        RequireStack();
        if (frame.Function?.Code.BindsGlobals == true)
        {
            throw unit.Refuse("A function that assigns the module's names");
        }

        _lastLine = block.Statements.Count > 0 ? unit.Source.LineOf(block.Statements[0].Span) - 1 : 0;
        Execute(block);
    }

    private void Execute(Block block)
    {
        foreach ((int place, Statement statement) in block.Statements.Index())
        {
            if (_isDone || _leaves is not null || method.Writer.EndsInJump)
            {
                _ = _onYield is null || block.Statements.Skip(place).All(IsSilent) ? true : throw unit.Refuse("Leaving a context by return");
                return;
            }

            unit.Place = statement.Span;
            WriteComments(statement);
            Statement whole = WithRest(statement, block.Statements.Skip(place + 1));
            Execute(whole);
            if (!ReferenceEquals(whole, statement))
            {
                return;
            }
        }
    }

    private void WriteComments(Statement statement)
    {
        int line = unit.Source.LineOf(statement.Span);
        foreach (string comment in _lastLine > 0 && _lastLine < line ? unit.Comments.Between(_lastLine + 1, line) : [])
        {
            method.Writer.Write($"// {comment}");
        }

        _lastLine = Math.Max(line, _lastLine);
    }

    private void Execute(Statement statement)
    {
        switch (statement)
        {
            case Pass or Scoping:
                break;
            case Delete delete:
                delete.Targets.ToList().ForEach(Forgo);
                break;
            case ExpressionStatement { Value: Literal }:
                break;
            case ExpressionStatement expression:
                ExecuteExpression(expression.Value);
                break;
            case Assignment assignment:
                Assign(assignment);
                break;
            case AugmentedAssignment augmented:
                Augment(augmented);
                break;
            case If branch:
                ExecuteIf(branch);
                break;
            case For loop:
                ExecuteFor(loop);
                break;
            case While loop:
                ExecuteWhile(loop);
                break;
            case Return { Value: Conditional { WhenFalse: Literal { Value: PyNone } } choice } when IsEntry:
                ExecuteIf(new If(choice.Span, choice.Condition, new Block([new Return(choice.Span, choice.WhenTrue)]), Block.Empty));
                if (!_isDone && !method.Writer.EndsInJump)
                {
                    Throw("ValueError", "\"The recipe gives None for this picture.\"");
                }

                break;
            case Return { Value: Conditional choice } when !isInline && IsLong(choice):
                Execute(Chosen(choice, side => new Return(statement.Span, side)));
                break;
            case Return returned:
                _tailCall = IsEntry || IsTail ? returned.Value as Call : null;
                ExecuteReturn(returned.Value is null ? Known.None : Evaluate(returned.Value));
                break;
            case Yield { All: false, Targets.Count: 0 } yielded when _onYield is not null:
                ExecuteYieldOfContext(yielded);
                break;
            case Yield { Value: not null, Targets.Count: 0 } yielded when !isInline:
                ExecuteYield(yielded);
                break;
            case Import or ImportFrom or ClassDefinition:
                unit.Run.ExecuteAlone(statement);
                Bind(statement);
                break;
            case Match match:
                ExecuteMatch(match);
                break;
            case FunctionDefinition definition when ReferenceEquals(frame, unit.Script):
                unit.Run.ExecuteAlone(definition);
                break;
            case FunctionDefinition { Decorators.Count: 0 } definition:
                frame.Variables[definition.Code.Name] = Closure(definition.Code);
                break;
            case Raise raise:
                ExecuteRaise(raise);
                break;
            case Assert assert:
                ExecuteAssert(assert);
                break;
            case With with:
                ExecuteWith(with);
                break;
            case Try { Yields: true } attempt when _onYield is not null:
                ExecuteTryOfContext(attempt);
                break;
            case Try attempt:
                ExecuteTry(attempt);
                break;
            case Break or Continue when _unrolled > 0 && method.Region == _unrolledRegion:
                _leaves = statement;
                break;
            case Break when _unrolled == 0:
                method.Writer.Write("break;");
                break;
            case Continue when _unrolled == 0:
                method.Writer.Write("continue;");
                break;
            default:
                throw unit.Refuse("This statement");
        }
    }

    // del name: what it stands for stays as long as others need it.
    private void Forgo(Expression target)
    {
        switch (target)
        {
            case Name { Id: var id } when method.Region == _entryRegion && !frame.Pinned.ContainsKey(id):
                _ = frame.Variables.Remove(id) ? true : throw new PythonError("NameError", $"name '{id}' is not defined");
                break;
            case Name:
                break;
            case Subscript { Value: var owner, Index: var index } when Evaluate(owner) is DictValue dict && Evaluate(index).Constant is { } key && dict.Items.GetValueOrDefault(key) is { } value:
                Change(dict, () => dict.Items.Remove(key), () => dict.Items[key] = value);
                break;
            case Subscript { Value: Name { Id: var tags }, Index: var tag } when Lookup(tags) is { } told && (told is Rows.ExifRestValue || Rows.PilInformationRows.IsExif(told)) && Evaluate(tag).Constant is long deleted:
                Owner(tags).Variables[tags] = new Rows.ExifRestValue(told as Code ?? ((Rows.ExifRestValue)told).Exif, [.. (told as Rows.ExifRestValue)?.Without ?? [], deleted]);
                break;
            case Subscript { Value: Name { Id: var list } name, Index: var index } when Evaluate(name) is Code { Type: { Kind: TypeKind.List, Name: var type } } items && type.EndsWith("[]", StringComparison.Ordinal)
                && Evaluate(index).Constant is -1L && !IsNeeded(items.Text, Owner(list), list):
                AssignName(list, new Code($"{items.At(Precedence.Primary)}[..^1]", items.Type));
                break;
            default:
                throw unit.Refuse("del of this");
        }
    }

    // An import or a class inside of a function is the function's name.
    private void Bind(Statement statement)
    {
        string name = statement switch
        {
            Import import => import.Alias ?? import.Module.Split('.')[0],
            ImportFrom import => import.Alias,
            _ => ((ClassDefinition)statement).Name,
        };
        if (!ReferenceEquals(frame, unit.Script) && unit.Run.Module.Find(name) is { } value)
        {
            frame.Variables[name] = unit.Wrap(value);
        }
    }

    private void ExecuteExpression(Expression expression)
    {
        DiscardsResult = expression is Call;
        Value value = Evaluate(expression);
        DiscardsResult = false;
        if (value is Code code && code.Constant is null && DoesSomething(code.Text))
        {
            method.Writer.Write($"{code.Text};");
        }
        else if (method.IsTrying && value is Code { Constant: null, IsSimple: false } tried)
        {
            method.Writer.Write($"_ = {tried.Text};");
        }
    }

    private void ExecuteReturn(Value value)
    {
        if (isInline)
        {
            if (method.Region != _entryRegion)
            {
                throw unit.Refuse("returning from within an if or a loop, in a function whose arguments have no C# type,");
            }

            (_returned, _isDone) = (value, true);
            return;
        }

        if (frame.Function?.Code.IsGenerator == true)
        {
            method.Writer.Write("yield break;");
            return;
        }

        if (value.Constant is PyNone)
        {
            method.ReturnsNothing = true;
            method.Writer.Write("return;");
            return;
        }

        value = IsEntry && value is Code { Type.Kind: TypeKind.Image } ? Array(value)
            : IsEntry && value is DictValue { Type: var type } features && ReferenceEquals(type, Libraries.Transformers.BatchFeatureObject.KeysType) ? features.Items["pixel_values"]
            : value;
        if (IsEntry && value is not Code { Type.IsArray: true })
        {
            throw unit.Refuse("A result that is no array, tensor or image");
        }

        // A member that is known stays so in the caller's body.
        Code code = value is Known || (HasRecord(value) && !method.ReturnsRecords) ? throw new NoTypeException(unit.Refuse("returning this")) : Materialize(value) ?? throw new NoTypeException(unit.Refuse("returning this"));
        UseType(code.Type);
        method.Result = Joined(method.Result, code.Type);
        method.Writer.Write($"return {unit.Kept(code)};");
    }

    private StaticType Joined(StaticType? first, StaticType second) => first is null ? second
        : StaticType.Join(first, second) ?? throw unit.Refuse($"giving a {second.Name} here and a {first.Name} elsewhere");

    private ClosureValue Closure(FunctionCode code)
    {
        List<Parameter> parameters = [.. code.Parameters.Select(p => new Parameter(p.Name, p.Kind, p.Default is null ? null : Evaluate(p.Default)))];
        return new ClosureValue(new PyFunction(code, unit.Run.Module, new Signature(code.Name, parameters)), frame);
    }
}
