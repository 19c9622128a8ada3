"""What does somebody who watches a running bot read about it?"""
