"""Verbs of saying, per language: how a text tells whose words stand between its quotation marks."""

import re
from typing import Final

from bot.languages.boundaries import word_set

_VERBS = (
    # English
    "said says say wrote writes write asked asks replied replies answered answers told tells explained explains added "
    "adds argued argues noted notes observed observes remarked remarks declared declares concluded concludes insisted "
    "insists warned warns recalled recalls remembered claimed claims stated states shouted cried whispered murmured "
    "announced announces admitted admits complained boasted joked quipped continued continues reported reports "
    "reflected mused responded responds suggested suggests called exclaimed muttered put puts held holds taught "
    # Spanish
    "dijo dice decía escribió escribe preguntó pregunta respondió responde contestó explicó explica añadió afirmó "
    "afirma señaló señala observó advirtió recordó recuerda declaró concluyó sostuvo sostiene exclamó comentó contó "
    # French
    "dit disait écrit écrivait écrivit demanda demande répondit répond expliqua explique ajouta ajoute affirma "
    "affirme nota note observa remarqua déclara déclare conclut avertit raconta raconte confia s'exclama lança "
    # German
    "sagte sagt schrieb schreibt fragte fragt antwortete antwortet erklärte erklärt fügte meinte meint bemerkte "
    "bemerkt berichtete erzählte erzählt warnte betonte rief notierte erwiderte behauptete "
    # Russian
    "сказал сказала говорил говорила говорит писал писала пишет написал написала спросил спросила ответил ответила "
    "отвечал отвечала объяснил объяснила добавил добавила заметил заметила утверждал утверждает вспоминал вспоминала "
    "заявил заявила воскликнул воскликнула признался призналась отметил отметила "
)
SAYING: Final = frozenset(_VERBS.split())
"""Finite verbs of saying, casefolded."""

CHINESE_SAYING: Final = re.compile(r"(?:曾|又|便|就|也|还)?(?:说|写道|问道|问|答道|回答|答|喊道|喊|指出|认为|解释|道)")
"""A verb of saying in Chinese, to be looked for in a short stretch."""

CHINESE_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严鲁老"
)
CHINESE_BEFORE: Final = re.compile(
    r"(?=.{3,17}+$)([\u4e00-\u9fff·]{2,12}?)(?:曾|又|便|就|也|还|先生|女士)?(?:说|写道|问道|问|答道|回答|指出|认为|道)[：:，,]?$"
)
CHINESE_BEHIND: Final = re.compile(
    r"[，,]?([\u4e00-\u9fff·]{2,12}?)(?:曾|又|便|就|也|还|先生|女士)?(?:说|写道|问道|答道|指出|道)"
)
"""Who says it in Chinese: the words before an opening mark, and behind a closing one."""

BEHIND_A_QUOTATION: Final = re.compile(
    r"(?:[^.!?…:;“„«\"\n]|(?<=\bSr)\.|(?<=\bSra)\.|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bMs)\.|(?<=\bDr)\.|(?<=\bSt)\.|"
    r"(?<=\bProf)\.|(?<=\bHr)\.|(?<=\bFr)\.|(?<=\bRev)\.|(?<= г)\.|(?<=[ .][A-ZÀ-ÞА-ЯЁ])\.){0,160}"
)
"""Up to 160 characters, to the end of the sentence or the next quotation; “Mr.” and initials end nothing."""

CALENDAR: Final = word_set(
    "january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio "
    "agosto septiembre octubre noviembre diciembre januar februar märz mai juni juli oktober dezember "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag easter christmas"
)
"""Capitalised words that name a day or month and nobody, casefolded."""
