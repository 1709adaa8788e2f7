using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>ast</c>: <c>literal_eval</c>, an expression of nothing but literals.</summary>
internal static class AstModule
{
    public static readonly PyModule Module = new(new MemberTable("ast")
        .Function("literal_eval(node_or_string)", static call => call.Run.EvaluateText(call.Text("node_or_string"), IsLiteral)));

    private static bool IsLiteral(Expression expression) => expression switch
    {
        Literal => true,
        TupleDisplay tuple => tuple.Items.All(IsLiteral),
        ListDisplay list => list.Items.All(IsLiteral),
        SetDisplay set => set.Items.All(IsLiteral),
        DictDisplay dict => dict.Items.All(item => item.Key is not null && IsLiteral(item.Key) && IsLiteral(item.Value)),
        Unary { Operator: UnaryOperator.Minus or UnaryOperator.Plus } signed => signed.Operand is Literal { Value: not (string or bool) },
        _ => false,
    };
}
