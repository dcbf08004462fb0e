"""A language model on the loopback, a bot, and the chat that shows what both say."""

from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.language_model import LanguageModel
from bots.state.database import Database
from tests.assistant.explaining.model_server import serving
from tests.assistant.explaining.no_law import NoLaw
from tests.assistant.explaining.scripted_models import honest
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.running_bot import running
from tests.bots.telegram.scripted_assistant import ScriptedAssistant


async def test_an_explanation_follows_its_answer_as_a_message_with_its_source(
    assistant: ScriptedAssistant, database: Database
) -> None:
    with serving(honest) as server:
        model = LanguageModel("m", server.url, None, 900, 10.0)
        explainer = Explainer(model, NoLaw, Budget(0), str, 10.0)  # type: ignore[arg-type]
        async with FakeBotApi() as api, running(api, assistant, database, explainer=explainer):
            await api.say("làm giấy khai sinh cần gì?")
            answer, explanation = await api.reply(), await api.reply(2)
    assert answer.text.startswith("Thủ tục đăng ký khai sinh")
    assert explanation.text.startswith("Giải thích thêm (máy viết lại từ các nguồn trên")
    assert "Theo bản ghi, Giấy chứng sinh" in explanation.text
    assert "Nguồn: Thủ tục 1.001193" in explanation.text
