using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Which names a piece of Python assigns and reads.</summary>
internal static class SyntaxNames
{
    /// <summary>The names that the statements bind, in any branch.</summary>
    public static HashSet<string> Assigned(Block block)
    {
        HashSet<string> names = [];
        foreach (Statement statement in Nested(block))
        {
            foreach (Expression target in Targets(statement))
            {
                AddTargets(target, names);
            }

            names.UnionWith(Expressions(statement).SelectMany(SyntaxExpressions.Named));
            switch (statement)
            {
                case Import import:
                    names.Add(import.Alias ?? import.Module.Split('.')[0]);
                    break;
                case ImportFrom import:
                    names.Add(import.Alias);
                    break;
                case FunctionDefinition function:
                    names.Add(function.Code.Name);
                    break;
                default:
                    break;
            }
        }

        return names;
    }

    /// <summary>Whether a name gets another value anywhere in the block, and not only more of what it has, as by <c>+=</c>.</summary>
    public static bool IsRebound(Block block, string name) => Nested(block).Where(statement => statement is not AugmentedAssignment).SelectMany(Targets).Any(target =>
    {
        HashSet<string> names = [];
        AddTargets(target, names);
        return names.Contains(name);
    });

    /// <summary>Whether a name may be read anywhere in the block.</summary>
    public static bool IsRead(Block block, string name) => Nested(block).Any(statement => Expressions(statement).Any(expression => Reads(expression, name)));

    /// <summary>Whether a name may be read in the block before the block has given it a value.</summary>
    public static bool IsReadFirst(Block block, string name)
    {
        foreach (Statement statement in block.Statements)
        {
            if (Reads(statement, name))
            {
                return true;
            }

            HashSet<string> written = [];
            if (statement is Assignment assignment)
            {
                assignment.Targets.ToList().ForEach(target => AddTargets(target, written));
            }

            if (written.Contains(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a method of the name's that changes a list is called anywhere in a loop.</summary>
    public static bool GrowsInLoop(Block block, string name) => Nested(block).Any(statement => statement is For or While
        && Nested(statement is For loop ? loop.Body : ((While)statement).Body).Any(inner => Changes(inner, name)));

    public static IEnumerable<Statement> Nested(Block block) => block.Statements.SelectMany(statement => Blocks(statement).SelectMany(Nested).Prepend(statement));

    private static bool Changes(Statement statement, string name) => statement switch
    {
        ExpressionStatement { Value: Call { Function: AttributeAccess { Value: Name { Id: var id }, Member: "append" or "extend" or "insert" or "pop" } } } => id == name,
        AugmentedAssignment { Target: Name { Id: var id } } => id == name,
        _ => false,
    };

    private static bool Reads(Statement statement, string name) =>
        Expressions(statement).Any(expression => Reads(expression, name)) || Blocks(statement).Any(block => Nested(block).Any(inner => Expressions(inner).Any(expression => Reads(expression, name))));

    private static IEnumerable<Block> Blocks(Statement statement) => statement switch
    {
        If s => [s.Then, s.Else],
        While s => [s.Body, s.Else],
        For s => [s.Body, s.Else],
        With s => [s.Body],
        Try s => [s.Body, .. s.Handlers.Select(handler => handler.Body), s.Else, s.Finally],
        Match s => s.Cases.Select(c => c.Body),
        _ => [],
    };

    private static IEnumerable<Expression> Targets(Statement statement) => statement switch
    {
        Assignment s => s.Targets,
        AugmentedAssignment s => [s.Target],
        For s => [s.Target],
        With { Target: { } target } => [target],
        _ => [],
    };

    private static void AddTargets(Expression target, HashSet<string> names)
    {
        switch (target)
        {
            case Name name:
                names.Add(name.Id);
                break;
            case TupleDisplay tuple:
                tuple.Items.ToList().ForEach(item => AddTargets(item, names));
                break;
            case ListDisplay list:
                list.Items.ToList().ForEach(item => AddTargets(item, names));
                break;
            case Starred starred:
                AddTargets(starred.Value, names);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Expression> Expressions(Statement statement) => statement switch
    {
        ExpressionStatement s => [s.Value],
        Assignment s => [s.Value, .. s.Targets.Where(target => target is Subscript or AttributeAccess)],
        AugmentedAssignment s => [s.Target, s.Value],
        If s => [s.Condition],
        While s => [s.Condition],
        For s => [s.Source],
        Return { Value: { } value } => [value],
        Yield { Value: { } value } => [value],
        Assert s => [s.Condition],
        Raise { Value: { } value } => [value],
        With s => [s.Context],
        Match s => [s.Subject],
        _ => [],
    };

    private static bool Reads(Expression? expression, string name) => expression switch
    {
        null or Literal => false,
        Name n => n.Id == name,
        TupleDisplay e => e.Items.Any(item => Reads(item, name)),
        ListDisplay e => e.Items.Any(item => Reads(item, name)),
        SetDisplay e => e.Items.Any(item => Reads(item, name)),
        DictDisplay e => e.Items.Any(item => Reads(item.Key, name) || Reads(item.Value, name)),
        Starred e => Reads(e.Value, name),
        Unary e => Reads(e.Operand, name),
        Binary e => Reads(e.Left, name) || Reads(e.Right, name),
        BooleanChain e => e.Operands.Any(operand => Reads(operand, name)),
        Comparison e => Reads(e.First, name) || e.Rest.Any(rest => Reads(rest.Operand, name)),
        Conditional e => Reads(e.Condition, name) || Reads(e.WhenTrue, name) || Reads(e.WhenFalse, name),
        Call e => Reads(e.Function, name) || e.Arguments.Any(argument => Reads(argument.Value, name)),
        AttributeAccess e => Reads(e.Value, name),
        Subscript e => Reads(e.Value, name) || Reads(e.Index, name),
        SliceExpression e => Reads(e.Start, name) || Reads(e.Stop, name) || Reads(e.Step, name),
        NamedExpression e => Reads(e.Value, name),
        FormattedString e => e.Parts.Any(part => Reads(part.Value, name)),
        _ => true,
    };
}
